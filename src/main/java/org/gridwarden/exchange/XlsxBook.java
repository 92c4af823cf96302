package org.gridwarden.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook, written row by row: rows leave memory as they are written. Text is written as text, so that what
 * looks like a formula is none; times are the city's own. Used once, by one thread.
 */
public final class XlsxBook implements AutoCloseable {

    /** Rows that Excel can hold on a sheet, its head among them. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_ROWS = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final ZoneId zone;

    /** A workbook into a stream, which is left open. */
    public XlsxBook(OutputStream out, ZoneId zone) {
        this.workbook = new Workbook(out, "Gridwarden", "1.0");
        this.zone = zone;
    }

    /** A sheet, to be written before the next one is begun. */
    public final class Sheet {
        private final Worksheet sheet;
        private int next;

        private Sheet(String name) {
            sheet = workbook.newWorksheet(name);
        }

        /** Writes the heads of the columns, which stay in sight. */
        public void head(List<String> columns) {
            for (int i = 0; i < columns.size(); i++) {
                sheet.inlineString(next, i, columns.get(i));
                sheet.style(next, i).bold().fillColor("F1F3F5").set();
            }
            sheet.freezePane(0, next + 1);
            next++;
        }

        /** Writes a row of text, numbers, days, instants, truth values and nulls. */
        public void row(List<? extends @Nullable Object> values) throws IOException {
            for (int i = 0; i < values.size(); i++) {
                cell(i, values.get(i));
            }
            next++;
            if (next % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, @Nullable Object value) {
            if (value == null) {
                return;
            }
            if (value instanceof BigDecimal number) {
                sheet.value(next, column, number);
            } else if (value instanceof Number number) {
                sheet.value(next, column, number);
            } else if (value instanceof Boolean truth) {
                sheet.value(next, column, truth);
            } else if (value instanceof LocalDate day) {
                sheet.value(next, column, day);
                sheet.style(next, column).format(DAY).set();
            } else if (value instanceof Instant instant) {
                sheet.value(next, column, instant.atZone(zone).toLocalDateTime());
                sheet.style(next, column).format(TIME).set();
            } else {
                // Inline, since shared strings would stay in memory until the end.
                String text = value.toString();
                sheet.inlineString(next, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }

        /** Whether no further row can be written. */
        public boolean isFull() {
            return next >= MOST_ROWS;
        }

        /** Ends the sheet. */
        public void finish() throws IOException {
            sheet.finish();
        }
    }

    /** Begins a sheet. */
    public Sheet sheet(String name) {
        return new Sheet(name);
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}

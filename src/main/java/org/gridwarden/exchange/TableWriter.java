package org.gridwarden.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.gridwarden.json.GeoJson;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes tables as streams. The question and the editions go with them: in CSV as comment lines that begin with
 * {@code #}, in a workbook on a sheet of its own, in GeoJSON as the member {@code about}. Stateless but for its zone.
 */
public final class TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ZoneId zone;

    /** Times are told in {@code zone}. */
    public TableWriter(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * How a CSV file is written.
     *
     * @param mark whether it begins with a byte order mark, which Excel wants
     * @param notes whether it begins with the comment lines
     */
    public record CsvStyle(boolean mark, boolean notes) {}

    /** Writes the table and leaves the stream open. */
    public void write(ExportTable table, ExportFormat format, CsvStyle style, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(table, style, out);
            case XLSX -> xlsx(table, out);
            case GEOJSON -> geoJson(table, out);
        }
    }

    private void csv(ExportTable table, CsvStyle style, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (style.mark()) {
            writer.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().build(writer);
        if (style.notes()) {
            for (Map.Entry<String, String> note : table.about().entrySet()) {
                csv.writeComment(" " + note.getKey() + ": " + note.getValue());
            }
        }
        csv.writeRecord(table.columns());
        while (table.rows().hasNext()) {
            csv.writeRecord(
                    table.rows().next().values().stream().map(this::csvText).toList());
        }
        csv.flush();
        writer.flush();
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private @Nullable String csvText(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Instant instant) {
            return time(instant);
        }
        if (value instanceof String text) {
            return isFormula(text) ? "'" + text : text;
        }
        return value.toString();
    }

    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private void xlsx(ExportTable table, OutputStream out) throws IOException {
        try (XlsxBook book = new XlsxBook(out, zone)) {
            XlsxBook.Sheet about = book.sheet("about");
            for (Map.Entry<String, String> note : table.about().entrySet()) {
                about.row(List.of(note.getKey(), note.getValue()));
            }
            about.finish();
            int number = 0;
            do {
                number++;
                XlsxBook.Sheet sheet = book.sheet(number == 1 ? table.name() : table.name() + " " + number);
                sheet.head(table.columns());
                while (table.rows().hasNext() && !sheet.isFull()) {
                    sheet.row(table.rows().next().values());
                }
                sheet.finish();
            } while (table.rows().hasNext());
        }
    }

    private void geoJson(ExportTable table, OutputStream out) throws IOException {
        try (JsonGenerator json =
                Json.mapper().getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeObjectField("about", table.about());
            json.writeArrayFieldStart("features");
            while (table.rows().hasNext()) {
                feature(table.columns(), table.rows().next(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void feature(List<String> columns, ExportTable.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        Geometry place = row.place();
        if (place == null) {
            json.writeNull();
        } else {
            GeoJson.write(place, json);
        }
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.values().get(i);
            json.writeObjectField(columns.get(i), value instanceof Instant instant ? time(instant) : value);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}

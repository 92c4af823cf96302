package org.gridwarden.bulletin.print;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.PdfBook;
import org.gridwarden.mapsheet.canvas.Pen;
import org.gridwarden.mapsheet.canvas.TextLines;
import org.gridwarden.mapsheet.canvas.Type;

/** Sets headings, paragraphs and tables one under another, on as many pages as they need. Not thread-safe. */
final class PageFlow {

    /** The red of official Chinese papers. */
    static final Colour RED = Colour.of(0xb3261e);

    private static final double LEADING = 1.55;
    private static final double ROW_LEADING = 1.35;
    private static final double PADDING = 3.2;
    /** More between numbers, which end on the right, and words that begin on the left. */
    private static final double APART = 7;

    private static final double FOOT = 24;
    private static final Colour RULE = Colour.of(0xd5dae0);
    private static final Colour HEAD = Colour.of(0xf1f3f5);

    private final PdfBook book;
    private final Box page;
    private final double margin;
    private final String foot;
    private Canvas canvas;
    private double y;
    private int pages;

    /** @param foot said at the foot of every page */
    PageFlow(PdfBook book, Box page, double margin, String foot) {
        this.book = book;
        this.page = page;
        this.margin = margin;
        this.foot = foot;
        this.canvas = newPage();
    }

    /** A column of a table: its head, its share of the width, and whether it holds numbers. */
    record Column(String head, double share, boolean number) {}

    Canvas canvas() {
        return canvas;
    }

    double left() {
        return margin;
    }

    double width() {
        return page.width() - 2 * margin;
    }

    double y() {
        return y;
    }

    void skip(double height) {
        y += height;
    }

    /** A box of this height over the whole width, on this page or the next. */
    Box block(double height) {
        need(height);
        Box box = new Box(margin, y, width(), height);
        y += height;
        return box;
    }

    /** A heading that stays on one page with what follows it. */
    void heading(String text, double following) {
        need(32 + following);
        y += 10;
        canvas.text(text, margin, y + 13, Type.bold(13).in(RED));
        y += 22;
    }

    void paragraph(String text, Type type) {
        for (String line : TextLines.of(text, width(), type, canvas)) {
            need(type.size() * LEADING);
            canvas.text(line, margin, y + type.size() * 1.1, type);
            y += type.size() * LEADING;
        }
    }

    /** A table whose cells break into lines; its head is repeated on every page. */
    void table(List<Column> columns, List<List<String>> rows) {
        Type type = Type.regular(8.6);
        head(columns);
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int most = 1;
            for (int i = 0; i < columns.size(); i++) {
                List<String> lines =
                        TextLines.of(row.get(i), width(columns, i) - inset(columns, i) - PADDING, type, canvas);
                cells.add(lines);
                most = Math.max(most, lines.size());
            }
            double height = most * type.size() * ROW_LEADING + 2 * PADDING;
            if (need(height)) {
                head(columns);
            }
            row(columns, cells, type);
            y += height;
            canvas.line(margin, y, margin + width(), y, Pen.of(RULE, 0.4));
        }
        y += 6;
    }

    private void head(List<Column> columns) {
        Type type = Type.bold(8.6);
        double height = type.size() * ROW_LEADING + 2 * PADDING;
        need(height * 2);
        canvas.fill(new Box(margin, y, width(), height), HEAD);
        row(columns, columns.stream().map(column -> List.of(column.head())).toList(), type);
        y += height;
    }

    private void row(List<Column> columns, List<List<String>> cells, Type type) {
        double x = margin;
        for (int i = 0; i < columns.size(); i++) {
            double base = y + PADDING + type.size();
            for (String line : cells.get(i)) {
                if (columns.get(i).number()) {
                    canvas.rightAligned(line, x + width(columns, i) - PADDING, base, type);
                } else {
                    canvas.text(line, x + inset(columns, i), base, type);
                }
                base += type.size() * ROW_LEADING;
            }
            x += width(columns, i);
        }
    }

    private static double inset(List<Column> columns, int index) {
        boolean meets = index > 0
                && columns.get(index - 1).number()
                && !columns.get(index).number();
        return meets ? PADDING + APART : PADDING;
    }

    private double width(List<Column> columns, int index) {
        double all = columns.stream().mapToDouble(Column::share).sum();
        return width() * columns.get(index).share() / all;
    }

    /** Begins a page when so much does not fit on this one; whether it did. */
    private boolean need(double height) {
        if (y + height <= page.height() - margin - FOOT) {
            return false;
        }
        canvas = newPage();
        return true;
    }

    private Canvas newPage() {
        Canvas fresh = book.newPage();
        pages++;
        y = margin;
        double base = page.height() - margin + 8;
        fresh.text(foot, margin, base, Type.pale(7));
        fresh.rightAligned("— " + pages + " —", page.width() - margin, base, Type.pale(7));
        return fresh;
    }
}

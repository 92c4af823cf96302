package org.gridwarden.exchange.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.exchange.XlsxBook;
import org.jspecify.annotations.Nullable;

/** A sheet of a dossier as data: its rows, and column by column its head and what it shows of a row. Used once. */
final class DossierSheet<T> {

    private final String name;
    private final List<T> rows;
    private final List<String> heads = new ArrayList<>();
    private final List<Shown<T>> columns = new ArrayList<>();
    private @Nullable String remark;

    /** A sheet without columns yet. */
    DossierSheet(String name, List<T> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** What a column shows of a row: text, a number, a time, a truth value, or nothing. */
    interface Shown<T> {
        @Nullable
        Object of(T row);
    }

    /** One more column, to the right of those before. */
    DossierSheet<T> column(String head, Shown<T> shown) {
        heads.add(head);
        columns.add(shown);
        return this;
    }

    /** What is said below the rows. */
    DossierSheet<T> remark(String text) {
        remark = text;
        return this;
    }

    /** Writes the sheet, as many rows of it as a sheet can hold. */
    void write(XlsxBook book) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(name);
        sheet.head(heads);
        for (T row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.of(row)));
            add(sheet, cells);
        }
        if (remark != null) {
            add(sheet, List.of(remark));
        }
        sheet.finish();
    }

    private static void add(XlsxBook.Sheet sheet, List<? extends @Nullable Object> cells) throws IOException {
        if (!sheet.isFull()) {
            sheet.row(cells);
        }
    }
}

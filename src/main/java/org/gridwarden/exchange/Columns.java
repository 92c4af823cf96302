package org.gridwarden.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridwarden.exchange.ExportTable.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The columns of a table: each name beside what stands below it. Thread-safe once made. */
final class Columns<T> {

    private final List<String> names = new ArrayList<>();
    private final List<Function<? super T, ? extends @Nullable Object>> values = new ArrayList<>();

    /** Adds a column to the right; its name is never changed once files with it are about. */
    Columns<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    List<String> names() {
        return names;
    }

    Row row(T item, @Nullable Geometry place) {
        List<@Nullable Object> row = new ArrayList<>(values.size());
        for (Function<? super T, ? extends @Nullable Object> value : values) {
            row.add(value.apply(item));
        }
        return new Row(row, place);
    }
}

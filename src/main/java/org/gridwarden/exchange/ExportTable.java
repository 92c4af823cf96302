package org.gridwarden.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A table that can be written, read as it is written.
 *
 * @param name such as {@code units}
 * @param about the question and the editions that answered it, written with the table
 * @param columns stable names
 * @param placed whether rows have places, so that GeoJSON can be made
 * @param rows read once
 */
public record ExportTable(
        String name, Map<String, String> about, List<String> columns, boolean placed, Iterator<Row> rows) {

    public ExportTable {
        about = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(about));
        columns = List.copyOf(columns);
    }

    /**
     * A row.
     *
     * @param values text, numbers, days, instants, truth values and nulls, as many as columns
     * @param place in degrees, null for none
     */
    public record Row(
            List<? extends @Nullable Object> values,
            @Nullable Geometry place) {}
}

package org.gridwarden.tile;

import java.util.List;
import org.gridwarden.db.Transaction;
import org.locationtech.jts.geom.Geometry;

/** Reads the base map. */
final class BaseMapStore {

    private static final String LIST = """
            SELECT id, layer, class, name, min_zoom, ST_AsEWKB(geometry) AS geometry
            FROM base_feature
            ORDER BY id
            """;

    private static final String STATE = "SELECT count(*) || '-' || coalesce(max(id), 0) FROM base_feature";

    List<BaseFeature> list(Transaction tx) {
        return tx.handle()
                .createQuery(LIST)
                .map((row, context) -> new BaseFeature(
                        row.getLong("id"),
                        row.getString("layer"),
                        row.getString("class"),
                        row.getString("name"),
                        row.getInt("min_zoom"),
                        context.findColumnMapperFor(Geometry.class)
                                .orElseThrow()
                                .map(row, "geometry", context)))
                .list();
    }

    /** Differs when features were added or removed; they are never changed in place. */
    String state(Transaction tx) {
        return tx.handle().createQuery(STATE).mapTo(String.class).one();
    }
}

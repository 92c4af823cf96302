package org.gridwarden.mapsheet;

import java.util.List;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.mapsheet.picture.BaseShape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads what maps are drawn from. */
final class MapSheetStore {

    private static final String UNITS = SqlText.load(MapSheetStore.class, "picture_units.sql");

    private static final String BASE = """
            SELECT layer, class, name, ST_AsEWKB(geometry) AS geometry
            FROM base_feature
            WHERE geometry && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND min_zoom <= :zoom AND layer IN ('water', 'green', 'block', 'street', 'building')
            ORDER BY id
            """;

    /** A unit with its boundary. */
    record UnitRow(long id, String code, String name, int level, Geometry geometry) {}

    List<UnitRow> units(Transaction tx, long editionId, @Nullable Long unitId, @Nullable Integer level) {
        return tx.handle()
                .createQuery(UNITS)
                .bind("edition", editionId)
                .bind("unit", unitId)
                .bind("level", level)
                .map((row, context) -> new UnitRow(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level_rank"),
                        GeometryCodec.read(row.getBytes("geometry"))))
                .list();
    }

    List<BaseShape> base(Transaction tx, Envelope degrees, int zoom) {
        return tx.handle()
                .createQuery(BASE)
                .bind("west", degrees.getMinX())
                .bind("south", degrees.getMinY())
                .bind("east", degrees.getMaxX())
                .bind("north", degrees.getMaxY())
                .bind("zoom", zoom)
                .map((row, context) -> new BaseShape(
                        row.getString("layer"),
                        row.getString("class"),
                        row.getString("name"),
                        GeometryCodec.read(row.getBytes("geometry"))))
                .list();
    }
}

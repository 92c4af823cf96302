package org.gridwarden.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Transaction;
import org.locationtech.jts.geom.Geometry;

/** Reads what is compared: units without their shapes, and the shapes of those that changed. */
final class CompareStore {

    private static final int FETCH_ROWS = 2000;

    private static final String STATES = """
            SELECT su.code, eu.name, eu.level_rank, p.code AS parent_code, eu.households, eu.residents,
                   eu.attributes::text AS attributes, encode(bv.geometry_hash, 'hex') AS boundary
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
            WHERE eu.edition_id = :edition""";

    private static final String SHAPES = """
            SELECT su.code, ST_AsEWKB(bv.geometry) AS geometry
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            WHERE eu.edition_id = :edition AND su.code = ANY(:codes)""";

    List<UnitState> states(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(STATES)
                .setFetchSize(FETCH_ROWS)
                .bind("edition", editionId)
                .map((row, context) -> new UnitState(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level_rank"),
                        row.getString("parent_code"),
                        row.getObject("households", Integer.class),
                        row.getObject("residents", Integer.class),
                        row.getString("attributes"),
                        row.getString("boundary")))
                .list();
    }

    Map<String, Geometry> shapes(Transaction tx, long editionId, Collection<String> codes) {
        Map<String, Geometry> shapes = new HashMap<>();
        if (!codes.isEmpty()) {
            tx.handle()
                    .createQuery(SHAPES)
                    .setFetchSize(FETCH_ROWS)
                    .bind("edition", editionId)
                    .bindArray("codes", String.class, codes)
                    .map((row, context) ->
                            shapes.put(row.getString("code"), GeometryCodec.read(row.getBytes("geometry"))))
                    .list();
        }
        return shapes;
    }
}

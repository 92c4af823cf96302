package org.gridwarden.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Transaction;
import org.locationtech.jts.geom.Geometry;

/** Reads the boundaries of some units. */
final class ExportStore {

    private static final String GEOMETRIES = """
            SELECT eu.unit_id, ST_AsEWKB(bv.geometry) AS geometry
            FROM edition_unit eu JOIN boundary_version bv ON bv.id = eu.boundary_id
            WHERE eu.edition_id = :edition AND eu.unit_id = ANY(:units)
            """;

    /** By unit identity. */
    Map<Long, Geometry> geometries(Transaction tx, long editionId, Collection<Long> unitIds) {
        Map<Long, Geometry> found = new HashMap<>();
        tx.handle()
                .createQuery(GEOMETRIES)
                .bind("edition", editionId)
                .bindArray("units", Long.class, unitIds)
                .map((row, context) -> found.put(row.getLong("unit_id"), GeometryCodec.read(row.getBytes("geometry"))))
                .list();
        return found;
    }
}

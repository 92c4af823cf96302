package org.gridwarden.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.db.Transaction;
import org.gridwarden.lint.city.CodeUse;
import org.locationtech.jts.geom.Geometry;

/** What the rules look at beside the units: the history of codes, and roads. */
final class LintStore {

    private static final int FETCH_ROWS = 2000;

    private static final String CODE_USES = """
            SELECT su.code, min(e.number) AS first_number, max(e.number) AS last_number, count(*) AS editions
            FROM edition e
            JOIN edition_unit eu ON eu.edition_id = e.id
            JOIN spatial_unit su ON su.id = eu.unit_id
            WHERE e.network_id = :network AND e.number <= :upTo
            GROUP BY su.code""";

    private static final String ALL_CODES = "SELECT code FROM spatial_unit WHERE network_id = :network";

    private static final String ROADS = """
            SELECT ST_AsEWKB(geometry) AS geometry FROM base_feature WHERE layer = 'street' ORDER BY id""";

    private static final String ROADS_STATE = """
            SELECT count(*) || '-' || coalesce(max(id), 0) FROM base_feature WHERE layer = 'street'""";

    Map<String, CodeUse> codeUses(Transaction tx, long networkId, int upToEdition) {
        return tx.handle()
                .createQuery(CODE_USES)
                .setFetchSize(FETCH_ROWS)
                .bind("network", networkId)
                .bind("upTo", upToEdition)
                .reduceRows(new HashMap<>(), (uses, row) -> {
                    uses.put(
                            row.getColumn("code", String.class),
                            new CodeUse(
                                    row.getColumn("first_number", Integer.class),
                                    row.getColumn("last_number", Integer.class),
                                    row.getColumn("editions", Integer.class)));
                    return uses;
                });
    }

    /** Every code that was ever published in a network. */
    Set<String> allCodes(Transaction tx, long networkId) {
        return new HashSet<>(tx.handle()
                .createQuery(ALL_CODES)
                .bind("network", networkId)
                .mapTo(String.class)
                .list());
    }

    /** Centre lines of the installation's own base map. */
    List<Geometry> roads(Transaction tx) {
        return tx.handle()
                .createQuery(ROADS)
                .setFetchSize(FETCH_ROWS)
                .map((row, context) -> context.findColumnMapperFor(Geometry.class)
                        .orElseThrow()
                        .map(row, "geometry", context))
                .list();
    }

    /** Differs when roads were added or removed; they are never changed in place. */
    String roadsState(Transaction tx) {
        return tx.handle().createQuery(ROADS_STATE).mapTo(String.class).one();
    }
}

package org.gridwarden.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridwarden.db.Transaction;

/** Names of composed grids. */
final class ComposedStore {

    private static final String NAMES =
            "SELECT code, name FROM composed_grid WHERE network_id = :network AND kind = :kind";

    private static final String PUT = """
            INSERT INTO composed_grid (network_id, kind, code, name, changed_by, changed_at)
            VALUES (:network, :kind, :code, :name, :actor, :now)
            ON CONFLICT (network_id, kind, code) DO UPDATE SET
                name = EXCLUDED.name, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at""";

    /** Name of each code of a kind, for those that have one. */
    Map<String, String> names(Transaction tx, long networkId, String kind) {
        return tx.handle()
                .createQuery(NAMES)
                .bind("network", networkId)
                .bind("kind", kind)
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("code", String.class), row.getColumn("name", String.class));
                    return names;
                });
    }

    void put(Transaction tx, long networkId, String kind, String code, String name, String actor, Instant now) {
        tx.handle()
                .createUpdate(PUT)
                .bind("network", networkId)
                .bind("kind", kind)
                .bind("code", code)
                .bind("name", name)
                .bind("actor", actor)
                .bind("now", now)
                .execute();
    }
}

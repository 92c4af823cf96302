package org.gridwarden.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.json.Json;

/** What networks changed of the rules. */
final class RuleStore {

    private static final String LIST = """
            SELECT code, active, severity, parameters::text AS parameters FROM lint_rule WHERE network_id = :network""";

    private static final String PUT = """
            INSERT INTO lint_rule (network_id, code, active, severity, parameters, changed_by, changed_at)
            VALUES (:network, :code, :active, :severity, :parameters::jsonb, :actor, :now)
            ON CONFLICT (network_id, code) DO UPDATE SET
                active = EXCLUDED.active, severity = EXCLUDED.severity, parameters = EXCLUDED.parameters,
                changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at""";

    private static final String REMOVE = "DELETE FROM lint_rule WHERE network_id = :network AND code = :code";

    /** A row: what differs from the file. */
    record Changed(boolean active, String severity, Map<String, Object> parameters) {}

    Map<String, Changed> list(Transaction tx, long networkId) {
        return tx.handle().createQuery(LIST).bind("network", networkId).reduceRows(new HashMap<>(), (rules, row) -> {
            rules.put(
                    row.getColumn("code", String.class),
                    new Changed(
                            row.getColumn("active", Boolean.class),
                            row.getColumn("severity", String.class),
                            Json.readObject(row.getColumn("parameters", String.class))));
            return rules;
        });
    }

    void put(Transaction tx, long networkId, String code, Changed changed, String actor, Instant now) {
        tx.handle()
                .createUpdate(PUT)
                .bind("network", networkId)
                .bind("code", code)
                .bind("active", changed.active())
                .bind("severity", changed.severity())
                .bind("parameters", Json.writeText(changed.parameters()))
                .bind("actor", actor)
                .bind("now", now)
                .execute();
    }

    void remove(Transaction tx, long networkId, String code) {
        tx.handle()
                .createUpdate(REMOVE)
                .bind("network", networkId)
                .bind("code", code)
                .execute();
    }
}

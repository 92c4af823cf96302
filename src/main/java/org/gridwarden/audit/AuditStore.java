package org.gridwarden.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.json.Json;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

final class AuditStore {

    private static final String INSERT = """
            INSERT INTO audit_entry (at, actor, action, subject, reason, detail)
            VALUES (:at, :actor, :action, :subject, :reason, CAST(:detail AS jsonb))
            """;

    private static final String LIST = """
            SELECT id, at, actor, action, subject, reason, detail
            FROM audit_entry
            WHERE (CAST(:prefix AS text) IS NULL OR starts_with(subject, :prefix))
              AND (CAST(:actor AS text) IS NULL OR actor = :actor)
              AND (CAST(:before AS bigint) IS NULL OR id < :before)
            ORDER BY id DESC
            LIMIT :limit
            """;

    void insert(
            Transaction tx,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable String reason,
            Map<String, ?> detail) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("at", at)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", subject)
                .bind("reason", reason)
                .bind("detail", Json.writeText(detail))
                .execute();
    }

    List<AuditEntry> list(Transaction tx, AuditQuery query, int limit) {
        return tx.handle()
                .createQuery(LIST)
                .bind("prefix", query.subjectPrefix())
                .bind("actor", query.actor())
                .bind("before", query.before())
                .bind("limit", limit)
                .map(AuditStore::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                Json.readObject(row.getString("detail")));
    }
}

package org.gridwarden.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

final class TokenStore {

    private static final String COLUMNS = "SELECT id, name, created_by, created_at, expires_at, revoked_at";

    private static final String LIST = COLUMNS + " FROM api_token ORDER BY name";
    private static final String FIND = COLUMNS + " FROM api_token WHERE id = :id";
    private static final String FIND_BY_HASH = COLUMNS + """
                       FROM api_token
                      WHERE token_hash = :hash AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
                      """;

    private static final String INSERT = """
            INSERT INTO api_token (name, token_hash, created_by, created_at, expires_at)
            VALUES (:name, :hash, :createdBy, :createdAt, :expiresAt)
            ON CONFLICT (name) DO NOTHING
            RETURNING id
            """;

    private static final String REVOKE = "UPDATE api_token SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL";

    List<ApiToken> list(Transaction tx) {
        return tx.handle().createQuery(LIST).map((row, context) -> token(row)).list();
    }

    Optional<ApiToken> find(Transaction tx, long id) {
        return tx.handle()
                .createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> token(row))
                .findOne();
    }

    /** The token with this hash, unless it is revoked or has expired. */
    Optional<ApiToken> findValid(Transaction tx, byte[] hash, Instant now) {
        return tx.handle()
                .createQuery(FIND_BY_HASH)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> token(row))
                .findOne();
    }

    /** The new token's id, empty when the name is taken. */
    Optional<Long> insert(
            Transaction tx,
            String name,
            byte[] hash,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("name", name)
                .bind("hash", hash)
                .bind("createdBy", createdBy)
                .bind("createdAt", createdAt)
                .bindByType("expiresAt", expiresAt, Instant.class)
                .mapTo(Long.class)
                .findOne();
    }

    boolean revoke(Transaction tx, long id, Instant at) {
        return tx.handle().createUpdate(REVOKE).bind("id", id).bind("at", at).execute() == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

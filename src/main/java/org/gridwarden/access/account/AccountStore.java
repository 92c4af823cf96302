package org.gridwarden.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

final class AccountStore {

    /** An account's row. */
    record Row(long id, String username, String displayName, String passwordHash, boolean active, Instant createdAt) {}

    private static final String COLUMNS = "SELECT id, username, display_name, password_hash, active, created_at";

    private static final String LIST = COLUMNS + " FROM account ORDER BY username";
    private static final String FIND = COLUMNS + " FROM account WHERE id = :id";
    private static final String FIND_BY_NAME = COLUMNS + " FROM account WHERE username = :username";

    private static final String INSERT = """
            INSERT INTO account (username, display_name, password_hash, created_at)
            VALUES (:username, :displayName, :passwordHash, :createdAt)
            ON CONFLICT (username) DO NOTHING
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE account
            SET display_name = coalesce(:displayName, display_name),
                active = coalesce(:active, active),
                password_hash = coalesce(:passwordHash, password_hash)
            WHERE id = :id
            """;

    List<Row> list(Transaction tx) {
        return tx.handle().createQuery(LIST).map((row, context) -> row(row)).list();
    }

    Optional<Row> find(Transaction tx, long id) {
        return tx.handle()
                .createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    Optional<Row> find(Transaction tx, String username) {
        return tx.handle()
                .createQuery(FIND_BY_NAME)
                .bind("username", username)
                .map((row, context) -> row(row))
                .findOne();
    }

    /** The new account's id, empty when the name is taken. */
    Optional<Long> insert(Transaction tx, String username, String displayName, String passwordHash, Instant createdAt) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("username", username)
                .bind("displayName", displayName)
                .bind("passwordHash", passwordHash)
                .bind("createdAt", createdAt)
                .mapTo(Long.class)
                .findOne();
    }

    /** Changes what is not null. */
    void update(
            Transaction tx,
            long id,
            @Nullable String displayName,
            @Nullable Boolean active,
            @Nullable String passwordHash) {
        tx.handle()
                .createUpdate(UPDATE)
                .bind("id", id)
                .bind("displayName", displayName)
                .bind("active", active)
                .bind("passwordHash", passwordHash)
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

package org.gridwarden.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gridwarden.access.Grant;
import org.gridwarden.access.Role;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

final class GrantStore {

    private static final String SELECT = """
            SELECT g.id, g.role, g.unit_id, n.code AS network, u.code AS unit,
                   (SELECT eu.name FROM edition_unit eu
                    WHERE eu.unit_id = g.unit_id ORDER BY eu.edition_id DESC LIMIT 1) AS unit_name
            FROM role_grant g
            LEFT JOIN spatial_unit u ON u.id = g.unit_id
            LEFT JOIN network n ON n.id = u.network_id
            """;

    private static final String OF_ACCOUNT = SELECT + " WHERE g.account_id = :id ORDER BY g.id";
    private static final String OF_TOKEN = SELECT + " WHERE g.token_id = :id ORDER BY g.id";
    private static final String FIND = SELECT + " WHERE g.id = :id AND g.account_id = :accountId";

    private static final String INSERT = """
            INSERT INTO role_grant (account_id, token_id, role, unit_id)
            VALUES (:accountId, :tokenId, :role, :unitId)
            RETURNING id
            """;

    private static final String DELETE = "DELETE FROM role_grant WHERE id = :id AND account_id = :accountId";

    private static final String UNIT = """
            SELECT u.id
            FROM spatial_unit u JOIN network n ON n.id = u.network_id
            WHERE n.code = :network AND u.code = :unit
            """;

    private static final String OTHER_ADMINISTRATORS = """
            SELECT count(DISTINCT a.id)
            FROM account a JOIN role_grant g ON g.account_id = a.id
            WHERE g.role = 'administrator' AND g.unit_id IS NULL AND a.active AND a.id <> :accountId
            """;

    List<Grant> ofAccount(Transaction tx, long accountId) {
        return list(tx, OF_ACCOUNT, accountId);
    }

    List<Grant> ofToken(Transaction tx, long tokenId) {
        return list(tx, OF_TOKEN, tokenId);
    }

    Optional<Grant> find(Transaction tx, long accountId, long grantId) {
        return tx.handle()
                .createQuery(FIND)
                .bind("id", grantId)
                .bind("accountId", accountId)
                .map((row, context) -> grant(row))
                .findOne();
    }

    long insert(Transaction tx, @Nullable Long accountId, @Nullable Long tokenId, Role role, @Nullable Long unitId) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("accountId", accountId)
                .bind("tokenId", tokenId)
                .bind("role", role.code())
                .bind("unitId", unitId)
                .mapTo(Long.class)
                .one();
    }

    boolean delete(Transaction tx, long accountId, long grantId) {
        return tx.handle()
                        .createUpdate(DELETE)
                        .bind("id", grantId)
                        .bind("accountId", accountId)
                        .execute()
                == 1;
    }

    Optional<Long> findUnit(Transaction tx, String network, String unit) {
        return tx.handle()
                .createQuery(UNIT)
                .bind("network", network)
                .bind("unit", unit)
                .mapTo(Long.class)
                .findOne();
    }

    /** How many active administrators of everything there are besides this account. */
    long countOtherAdministrators(Transaction tx, long accountId) {
        return tx.handle()
                .createQuery(OTHER_ADMINISTRATORS)
                .bind("accountId", accountId)
                .mapTo(Long.class)
                .one();
    }

    private static List<Grant> list(Transaction tx, String sql, long id) {
        return tx.handle()
                .createQuery(sql)
                .bind("id", id)
                .map((row, context) -> grant(row))
                .list();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("id"),
                Role.ofCode(row.getString("role")),
                row.getObject("unit_id", Long.class),
                row.getString("network"),
                row.getString("unit"),
                row.getString("unit_name"));
    }
}

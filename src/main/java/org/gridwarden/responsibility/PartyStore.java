package org.gridwarden.responsibility;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** People and organisations. */
final class PartyStore {

    private static final int BATCH_ROWS = 1000;

    private static final String LIST = """
            SELECT p.id, p.code, p.kind, p.name, p.phone, p.post, o.code AS organisation, o.name AS organisation_name
            FROM party p LEFT JOIN party o ON o.id = p.organisation_id
            WHERE (:pattern::text IS NULL OR p.name ILIKE :pattern OR p.code ILIKE :pattern)
              AND (:kind::text IS NULL OR p.kind = :kind)
              AND (:after::text IS NULL OR p.code COLLATE "C" > :after)
            ORDER BY p.code COLLATE "C"
            LIMIT :limit""";

    private static final String FIND = """
            SELECT p.id, p.code, p.kind, p.name, p.phone, p.post, o.code AS organisation, o.name AS organisation_name
            FROM party p LEFT JOIN party o ON o.id = p.organisation_id
            WHERE p.id = :id""";

    private static final String FIND_ALL = """
            SELECT p.id, p.code, p.kind, p.name, p.phone, p.post, o.code AS organisation, o.name AS organisation_name
            FROM party p LEFT JOIN party o ON o.id = p.organisation_id
            WHERE p.code = ANY(:codes)""";

    private static final String PUT = """
            INSERT INTO party (code, kind, name, phone, post, recorded_at)
            VALUES (:code, :kind, :name, :phone, :post, :now)
            ON CONFLICT (code) DO UPDATE SET
                kind = EXCLUDED.kind, name = EXCLUDED.name, phone = EXCLUDED.phone, post = EXCLUDED.post""";

    private static final String SET_ORGANISATION = """
            UPDATE party SET organisation_id = o.id FROM party o WHERE party.code = :code AND o.code = :organisation""";

    private static final String DESCRIBE = """
            UPDATE party SET name = :name, phone = :phone, post = :post,
                organisation_id = (SELECT o.id FROM party o WHERE o.code = :organisation)
            WHERE id = :id""";

    static final RowMapper<Party> PARTY = (row, context) -> new Party(
            row.getLong("id"),
            row.getString("code"),
            PartyKind.ofCode(row.getString("kind")),
            row.getString("name"),
            row.getString("phone"),
            row.getString("post"),
            row.getString("organisation"),
            row.getString("organisation_name"));

    /** A page in the order of the codes. */
    List<Party> list(
            Transaction tx, @Nullable String pattern, @Nullable PartyKind kind, @Nullable String after, int limit) {
        return tx.handle()
                .createQuery(LIST)
                .bind("pattern", pattern)
                .bind("kind", kind == null ? null : kind.code())
                .bind("after", after)
                .bind("limit", limit)
                .map(PARTY)
                .list();
    }

    Optional<Party> find(Transaction tx, long id) {
        return tx.handle().createQuery(FIND).bind("id", id).map(PARTY).findOne();
    }

    /** Those of these codes that are known. */
    Map<String, Party> find(Transaction tx, Collection<String> codes) {
        Map<String, Party> byCode = new HashMap<>();
        tx.handle()
                .createQuery(FIND_ALL)
                .bindArray("codes", String.class, codes)
                .map(PARTY)
                .forEach(party -> byCode.put(party.code(), party));
        return byCode;
    }

    /** Adds the parties, or changes those that are there; their organisations must be known or among them. */
    void put(Transaction tx, Collection<NewParty> parties, Instant now) {
        PreparedBatch batch = tx.handle().prepareBatch(PUT);
        for (NewParty party : parties) {
            batch.bind("code", party.code())
                    .bind("kind", party.kind().code())
                    .bind("name", party.name())
                    .bind("phone", party.phone())
                    .bind("post", party.post())
                    .bind("now", now)
                    .add();
            executeFrom(batch, BATCH_ROWS);
        }
        executeFrom(batch, 1);
        PreparedBatch belonging = tx.handle().prepareBatch(SET_ORGANISATION);
        for (NewParty party : parties) {
            if (party.organisation() != null) {
                belonging
                        .bind("code", party.code())
                        .bind("organisation", party.organisation())
                        .add();
                executeFrom(belonging, BATCH_ROWS);
            }
        }
        executeFrom(belonging, 1);
    }

    /** Describes a party anew; its organisation must be known. */
    void describe(Transaction tx, long id, PartyService.Description description) {
        tx.handle()
                .createUpdate(DESCRIBE)
                .bind("id", id)
                .bind("name", description.name())
                .bind("phone", description.phone())
                .bind("post", description.post())
                .bind("organisation", description.organisation())
                .execute();
    }

    private static void executeFrom(PreparedBatch batch, int rows) {
        if (batch.size() >= rows) {
            batch.execute();
        }
    }
}

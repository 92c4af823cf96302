package org.gridwarden.responsibility;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Who answers for which unit, in two times. */
final class ResponsibilityStore {

    private static final int BATCH_ROWS = 1000;
    private static final int FETCH_ROWS = 5000;

    private static final String LIST = SqlText.load(ResponsibilityStore.class, "responsibilities.sql");
    private static final String VACANT_COUNTS = SqlText.load(ResponsibilityStore.class, "vacant_counts.sql");
    private static final String VACANT_UNITS = SqlText.load(ResponsibilityStore.class, "vacant_units.sql");

    private static final String HELD = """
            SELECT DISTINCT unit_id FROM responsibility
            WHERE unit_id = ANY(:units) AND valid @> :asOf::timestamptz AND recorded @> :knownAt::timestamptz""";

    private static final String INSERT = """
            INSERT INTO responsibility (party_id, unit_id, kind, grade, ordinal, category, valid, recorded, recorded_by)
            VALUES (:party, :unit, :kind, :grade, :ordinal, :category,
                    tstzrange(:from, :to), tstzrange(:now, NULL), :actor)""";

    private static final String CLOSE = """
            UPDATE responsibility SET recorded = tstzrange(lower(recorded), greatest(:now, lower(recorded)))
            WHERE id = ANY(:ids) AND upper_inf(recorded)""";

    /** A row to be written. */
    record Row(
            long partyId,
            long unitId,
            String kind,
            @Nullable String grade,
            int ordinal,
            @Nullable String category,
            Instant validFrom,
            @Nullable Instant validTo) {}

    /**
     * Which rows are wanted; null stands for any.
     *
     * @param id the row itself
     * @param unitIds units
     * @param partyId party
     * @param networkId network of the units
     * @param asOf instant at which it is true
     * @param knownAt instant at which it is known
     */
    record Filter(
            @Nullable Long id,
            @Nullable Collection<Long> unitIds,
            @Nullable Long partyId,
            @Nullable Long networkId,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {}

    /** Number of units and of vacant ones in the level with this rank. */
    record VacantCount(int rank, int units, int vacant) {}

    private static final RowMapper<Responsibility> RESPONSIBILITY = (row, context) -> new Responsibility(
            row.getLong("id"),
            new Party(
                    row.getLong("party_id"),
                    row.getString("party_code"),
                    PartyKind.ofCode(row.getString("party_kind")),
                    row.getString("party_name"),
                    row.getString("phone"),
                    row.getString("post"),
                    row.getString("organisation"),
                    row.getString("organisation_name")),
            row.getLong("unit_id"),
            row.getString("network"),
            row.getString("unit"),
            row.getString("unit_name"),
            row.getString("level"),
            row.getString("kind"),
            row.getString("grade"),
            row.getInt("ordinal"),
            row.getString("category"),
            row.getObject("valid_from", OffsetDateTime.class).toInstant(),
            instant(row.getObject("valid_to", OffsetDateTime.class)),
            row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
            instant(row.getObject("recorded_to", OffsetDateTime.class)),
            row.getString("recorded_by"));

    /** By unit, ordinal, kind and party. */
    List<Responsibility> list(Transaction tx, Filter filter) {
        Collection<Long> units = filter.unitIds();
        return tx.handle()
                .createQuery(LIST)
                .setFetchSize(FETCH_ROWS)
                .bind("id", filter.id())
                .bind("anyUnit", units == null)
                .bindArray("units", Long.class, units == null ? List.of() : units)
                .bind("party", filter.partyId())
                .bind("network", filter.networkId())
                .bind("asOf", offset(filter.asOf()))
                .bind("knownAt", offset(filter.knownAt()))
                .map(RESPONSIBILITY)
                .list();
    }

    /** Those of these units for which somebody answers. */
    List<Long> held(Transaction tx, Collection<Long> unitIds, Instant asOf, Instant knownAt) {
        return tx.handle()
                .createQuery(HELD)
                .bindArray("units", Long.class, unitIds)
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .mapTo(Long.class)
                .list();
    }

    List<VacantCount> vacantCounts(
            Transaction tx, long editionId, @Nullable String kind, Instant asOf, Instant knownAt) {
        return tx.handle()
                .createQuery(VACANT_COUNTS)
                .bind("edition", editionId)
                .bind("kind", kind)
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .map((row, context) ->
                        new VacantCount(row.getInt("level_rank"), row.getInt("units"), row.getInt("vacant")))
                .list();
    }

    /** Vacant units, of one level or all, by level and code. */
    List<Long> vacantUnits(
            Transaction tx,
            long editionId,
            @Nullable Integer rank,
            @Nullable String kind,
            Instant asOf,
            Instant knownAt,
            int limit) {
        return tx.handle()
                .createQuery(VACANT_UNITS)
                .bind("edition", editionId)
                .bind("level", rank)
                .bind("kind", kind)
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    void insert(Transaction tx, List<Row> rows, Instant now, String actor) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT);
        for (Row row : rows) {
            batch.bind("party", row.partyId())
                    .bind("unit", row.unitId())
                    .bind("kind", row.kind())
                    .bind("grade", row.grade())
                    .bind("ordinal", row.ordinal())
                    .bind("category", row.category())
                    .bind("from", row.validFrom())
                    .bind("to", offset(row.validTo()))
                    .bind("now", now)
                    .bind("actor", actor)
                    .add();
            if (batch.size() >= BATCH_ROWS) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Ends the belief in these rows; what they said is kept. */
    int close(Transaction tx, Collection<Long> ids, Instant now) {
        return tx.handle()
                .createUpdate(CLOSE)
                .bindArray("ids", Long.class, ids)
                .bind("now", now)
                .execute();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

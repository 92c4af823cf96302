package org.gridwarden.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.UnitContent;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Drafts and their units. */
final class DraftStore {

    private static final int BATCH_ROWS = 1000;
    private static final int FETCH_ROWS = 2000;

    private static final String SELECT = SqlText.load(DraftStore.class, "drafts.sql");

    private static final String INSERT = """
            INSERT INTO draft (network_id, base_edition_id, title, state, created_by, created_at, accepted_keys)
            VALUES (:network, :base, :title, 'open', :actor, :now, :accepted)
            RETURNING id""";

    private static final String ACCEPTED_FOR = """
            SELECT accepted_keys FROM draft WHERE edition_id = :edition ORDER BY id DESC LIMIT 1""";

    private static final String LOCK = "SELECT state FROM draft WHERE id = :id FOR UPDATE";

    private static final String TOUCH = "UPDATE draft SET version = version + 1 WHERE id = :id";

    private static final String CLOSE = """
            UPDATE draft SET state = :state, edition_id = :edition, version = version + 1 WHERE id = :id""";

    private static final String SET_DERIVED = "UPDATE draft SET derived_ranks = :ranks WHERE id = :id";

    private static final String SET_ACCEPTED = """
            UPDATE draft SET accepted_keys = :keys, version = version + 1 WHERE id = :id""";

    private static final String SET_FIT_REPORT = "UPDATE draft SET fit_report = :report::jsonb WHERE id = :id";

    private static final String UNITS = """
            SELECT code, name, level_rank, parent_code, households, residents, attributes::text AS attributes,
                   ST_AsEWKB(geometry) AS geometry
            FROM draft_unit WHERE draft_id = :id
            ORDER BY level_rank, code COLLATE "C", id""";

    private static final String DELETE_LEVELS = """
            DELETE FROM draft_unit WHERE draft_id = :id AND level_rank = ANY(:ranks)""";

    private static final String INSERT_UNIT = """
            INSERT INTO draft_unit (draft_id, code, name, level_rank, parent_code, households, residents, attributes, geometry)
            VALUES (:id, :code, :name, :level, :parent, :households, :residents, :attributes::jsonb, :geometry)""";

    private static final String EARLIER_LEVELS = """
            SELECT su.code, max(eu.level_rank) AS level_rank
            FROM spatial_unit su JOIN edition_unit eu ON eu.unit_id = su.id
            WHERE su.network_id = :network AND su.code = ANY(:codes)
            GROUP BY su.code""";

    private static final RowMapper<UnitContent> UNIT = (row, context) -> new UnitContent(
            row.getString("code"),
            row.getString("name"),
            row.getInt("level_rank"),
            row.getString("parent_code"),
            row.getObject("households", Integer.class),
            row.getObject("residents", Integer.class),
            row.getString("attributes"),
            GeometryCodec.read(row.getBytes("geometry")));

    long insert(
            Transaction tx,
            long networkId,
            @Nullable Long baseEditionId,
            String title,
            String actor,
            Instant now,
            Set<String> acceptedKeys) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("network", networkId)
                .bind("base", baseEditionId)
                .bind("title", title)
                .bind("actor", actor)
                .bind("now", now)
                .bindArray("accepted", String.class, acceptedKeys)
                .mapTo(Long.class)
                .one();
    }

    /** Issues that were accepted in the draft from which an edition was made. */
    Set<String> acceptedFor(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(ACCEPTED_FOR)
                .bind("edition", editionId)
                .map((row, context) ->
                        Set.of((String[]) row.getArray("accepted_keys").getArray()))
                .findOne()
                .orElse(Set.of());
    }

    Optional<Draft> find(Transaction tx, long id) {
        return read(tx, id, null, null).stream().findFirst();
    }

    /** Drafts of a network, newest first. */
    List<Draft> list(Transaction tx, long networkId, Draft.@Nullable State state) {
        return read(tx, null, networkId, state);
    }

    /** The draft's state, and nobody else changes it until the transaction ends. */
    Optional<Draft.State> lock(Transaction tx, long id) {
        return tx.handle()
                .createQuery(LOCK)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(DraftStore::state);
    }

    void touch(Transaction tx, long id) {
        tx.handle().createUpdate(TOUCH).bind("id", id).execute();
    }

    void close(Transaction tx, long id, Draft.State state, @Nullable Long editionId) {
        tx.handle()
                .createUpdate(CLOSE)
                .bind("id", id)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("edition", editionId)
                .execute();
    }

    void setDerivedRanks(Transaction tx, long id, Collection<Integer> ranks) {
        tx.handle()
                .createUpdate(SET_DERIVED)
                .bind("id", id)
                .bindArray("ranks", Integer.class, ranks)
                .execute();
    }

    void setAcceptedKeys(Transaction tx, long id, Collection<String> keys) {
        tx.handle()
                .createUpdate(SET_ACCEPTED)
                .bind("id", id)
                .bindArray("keys", String.class, keys)
                .execute();
    }

    void setFitReport(Transaction tx, long id, @Nullable String json) {
        tx.handle()
                .createUpdate(SET_FIT_REPORT)
                .bind("id", id)
                .bind("report", json)
                .execute();
    }

    /** All units, by level, code and order of arrival. */
    List<UnitContent> units(Transaction tx, long id) {
        return tx.handle()
                .createQuery(UNITS)
                .setFetchSize(FETCH_ROWS)
                .bind("id", id)
                .map(UNIT)
                .list();
    }

    void deleteLevels(Transaction tx, long id, Collection<Integer> ranks) {
        tx.handle()
                .createUpdate(DELETE_LEVELS)
                .bind("id", id)
                .bindArray("ranks", Integer.class, ranks)
                .execute();
    }

    void insertUnits(Transaction tx, long id, List<UnitContent> units) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT_UNIT);
        for (UnitContent unit : units) {
            batch.bind("id", id)
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .bind("level", unit.level())
                    .bind("parent", unit.parentCode())
                    .bind("households", unit.households())
                    .bind("residents", unit.residents())
                    .bind("attributes", unit.attributes())
                    .bind("geometry", Geometries.toMultiPolygon(unit.geometry()))
                    .add();
            if (batch.size() >= BATCH_ROWS) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Rank that each of these codes had in earlier editions, for those that had one. */
    Map<String, Integer> earlierLevels(Transaction tx, long networkId, Collection<String> codes) {
        return tx.handle()
                .createQuery(EARLIER_LEVELS)
                .bind("network", networkId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (ranks, row) -> {
                    ranks.put(row.getColumn("code", String.class), row.getColumn("level_rank", Integer.class));
                    return ranks;
                });
    }

    private List<Draft> read(Transaction tx, @Nullable Long id, @Nullable Long networkId, Draft.@Nullable State state) {
        return tx.handle()
                .createQuery(SELECT)
                .bind("id", id)
                .bind("network", networkId)
                .bind("state", state == null ? null : state.name().toLowerCase(Locale.ROOT))
                .map((row, context) -> new Draft(
                        row.getLong("id"),
                        row.getLong("network_id"),
                        row.getString("network_code"),
                        row.getString("title"),
                        state(row.getString("state")),
                        row.getInt("version"),
                        row.getObject("base_number", Integer.class),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("edition_number", Integer.class),
                        new HashSet<>(Arrays.asList(
                                (Integer[]) row.getArray("derived_ranks").getArray())),
                        new HashSet<>(Arrays.asList(
                                (String[]) row.getArray("accepted_keys").getArray())),
                        row.getString("fit_report"),
                        counts((Integer[]) row.getArray("ranks").getArray(), (Long[])
                                row.getArray("counts").getArray()),
                        row.getInt("blocking"),
                        row.getInt("other")))
                .list();
    }

    private static List<Draft.LevelCount> counts(Integer[] ranks, Long[] counts) {
        Draft.LevelCount[] pairs = new Draft.LevelCount[ranks.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Draft.LevelCount(ranks[i], Math.toIntExact(counts[i]));
        }
        return List.of(pairs);
    }

    private static Draft.State state(String name) {
        return Draft.State.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

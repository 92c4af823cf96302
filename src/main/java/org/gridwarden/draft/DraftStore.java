package org.gridwarden.draft;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Drafts, without what they hold. */
final class DraftStore {

    /** A notice on it is the draft's number and its new version. */
    static final String CHANNEL = "draft";

    private static final String SELECT = SqlText.load(DraftStore.class, "drafts.sql");

    private static final String INSERT = """
            INSERT INTO draft (network_id, base_edition_id, title, state, created_by, created_at, accepted_keys)
            VALUES (:network, :base, :title, 'open', :actor, :now, :accepted)
            RETURNING id""";

    private static final String ACCEPTED_FOR = """
            SELECT accepted_keys FROM draft WHERE edition_id = :edition ORDER BY id DESC LIMIT 1""";

    private static final String HEAD = """
            SELECT d.id, d.network_id, n.code AS network_code, d.state, d.version, d.graph_version, d.edited, d.base_edition_id,
                   b.number AS base_number, d.derived_ranks, d.accepted_keys, d.editors, d.submitted_by,
                   n.approval_required
            FROM draft d JOIN network n ON n.id = d.network_id LEFT JOIN edition b ON b.id = d.base_edition_id
            WHERE d.id = :id""";

    private static final String LOCK = "SELECT id FROM draft WHERE id = :id FOR UPDATE";

    private static final String CHANGED = """
            UPDATE draft SET version = :version,
                   editors = CASE WHEN :editor = ANY(editors) THEN editors ELSE array_append(editors, :editor) END
            WHERE id = :id""";

    private static final String REWRITTEN = """
            UPDATE draft SET version = :version, graph_version = :version, edited = :edited WHERE id = :id""";

    private static final String SET_BASE = "UPDATE draft SET base_edition_id = :edition WHERE id = :id";

    private static final String SET_VERSION = "UPDATE draft SET version = :version WHERE id = :id";

    private static final String CLOSE = "UPDATE draft SET state = :state, edition_id = :edition WHERE id = :id";

    private static final String SET_DERIVED = "UPDATE draft SET derived_ranks = :ranks WHERE id = :id";

    private static final String SET_ACCEPTED = "UPDATE draft SET accepted_keys = :keys WHERE id = :id";

    private static final String SET_FIT_REPORT = "UPDATE draft SET fit_report = :report::jsonb WHERE id = :id";

    private static final String CODES = """
            SELECT code FROM spatial_unit WHERE network_id = :network AND id = ANY(:ids)""";

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
                .map((row, context) -> Set.copyOf(texts(row.getArray("accepted_keys"))))
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

    /** The draft's row as it is. */
    Optional<DraftHead> head(Transaction tx, long id) {
        return tx.handle()
                .createQuery(HEAD)
                .bind("id", id)
                .map((row, context) -> headOf(row))
                .findOne();
    }

    /** The draft's row; nobody else changes it until the transaction ends. */
    Optional<DraftHead> lock(Transaction tx, long id) {
        return tx.handle()
                .createQuery(LOCK)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(found -> head(tx, found));
    }

    /** Records that {@code editor} made this version. */
    void changed(Transaction tx, long id, int version, String editor) {
        tx.handle()
                .createUpdate(CHANGED)
                .bind("id", id)
                .bind("version", version)
                .bind("editor", editor)
                .execute();
        tell(tx, id, version);
    }

    /**
     * Records that the edits begin anew with this version.
     *
     * @param edited whether the draft holds the units of its base edition in this version
     */
    void rewritten(Transaction tx, long id, int version, boolean edited) {
        tx.handle()
                .createUpdate(REWRITTEN)
                .bind("id", id)
                .bind("version", version)
                .bind("edited", edited)
                .execute();
        tell(tx, id, version);
    }

    void setBase(Transaction tx, long id, long editionId) {
        tx.handle()
                .createUpdate(SET_BASE)
                .bind("id", id)
                .bind("edition", editionId)
                .execute();
    }

    void setVersion(Transaction tx, long id, int version) {
        tx.handle()
                .createUpdate(SET_VERSION)
                .bind("id", id)
                .bind("version", version)
                .execute();
        tell(tx, id, version);
    }

    private static void tell(Transaction tx, long id, int version) {
        tx.notifyChange(CHANNEL, id + " " + version);
    }

    void close(Transaction tx, long id, Draft.State state, @Nullable Long editionId) {
        tx.handle()
                .createUpdate(CLOSE)
                .bind("id", id)
                .bind("state", nameOf(state))
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

    /** Codes of those of these units that belong to the network. */
    Set<String> codes(Transaction tx, long networkId, Collection<Long> unitIds) {
        return tx.handle()
                .createQuery(CODES)
                .bind("network", networkId)
                .bindArray("ids", Long.class, unitIds)
                .mapTo(String.class)
                .set();
    }

    private List<Draft> read(Transaction tx, @Nullable Long id, @Nullable Long networkId, Draft.@Nullable State state) {
        return tx.handle()
                .createQuery(SELECT)
                .bind("id", id)
                .bind("network", networkId)
                .bind("state", state == null ? null : nameOf(state))
                .map((row, context) -> draftOf(row))
                .list();
    }

    private static Draft draftOf(ResultSet row) throws SQLException {
        return new Draft(
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
                numbers(row.getArray("derived_ranks")),
                new HashSet<>(texts(row.getArray("accepted_keys"))),
                row.getString("fit_report"),
                counts(numbersInOrder(row.getArray("ranks")), (Long[])
                        row.getArray("counts").getArray()),
                reviewOf(row),
                row.getInt("blocking"),
                row.getInt("other"));
    }

    private static Draft.Review reviewOf(ResultSet row) throws SQLException {
        return new Draft.Review(
                row.getBoolean("approval_required"),
                texts(row.getArray("editors")),
                row.getString("submitted_by"),
                instant(row, "submitted_at"),
                row.getString("submit_reason"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("returned_by"),
                row.getString("return_reason"));
    }

    private static DraftHead headOf(ResultSet row) throws SQLException {
        return new DraftHead(
                row.getLong("id"),
                row.getLong("network_id"),
                row.getString("network_code"),
                state(row.getString("state")),
                row.getInt("version"),
                row.getInt("graph_version"),
                row.getBoolean("edited"),
                row.getObject("base_edition_id", Long.class),
                row.getObject("base_number", Integer.class),
                numbers(row.getArray("derived_ranks")),
                new HashSet<>(texts(row.getArray("accepted_keys"))),
                new HashSet<>(texts(row.getArray("editors"))),
                row.getString("submitted_by"),
                row.getBoolean("approval_required"));
    }

    private static List<Draft.LevelCount> counts(List<Integer> ranks, Long[] counts) {
        Draft.LevelCount[] pairs = new Draft.LevelCount[ranks.size()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Draft.LevelCount(ranks.get(i), Math.toIntExact(counts[i]));
        }
        return List.of(pairs);
    }

    private static Set<Integer> numbers(Array column) throws SQLException {
        return new HashSet<>(numbersInOrder(column));
    }

    private static List<Integer> numbersInOrder(Array column) throws SQLException {
        return Arrays.asList((Integer[]) column.getArray());
    }

    private static List<String> texts(Array column) throws SQLException {
        return Arrays.asList((String[]) column.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String nameOf(Draft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Draft.State state(String name) {
        return Draft.State.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

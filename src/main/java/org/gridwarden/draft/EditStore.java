package org.gridwarden.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.edit.RecordChange;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/** The edits of drafts, and the steps that they, their undoing and their redoing made. */
final class EditStore {

    private static final String INSERT = """
            INSERT INTO draft_edit (draft_id, seq, epoch, author, recorded_at, type, edit, units, patch, records)
            SELECT :draft, coalesce(max(seq), 0) + 1, :epoch, :author, :at, :type, :edit::jsonb, :units, :patch,
                   :records::jsonb
            FROM draft_edit WHERE draft_id = :draft
            RETURNING seq""";

    private static final String INSERT_STEP = """
            INSERT INTO draft_step (draft_id, version, seq, forward, actor, recorded_at)
            VALUES (:draft, :version, :seq, :forward, :actor, :at)""";

    private static final String SET_UNDONE = """
            UPDATE draft_edit SET undone = :undone WHERE draft_id = :draft AND seq = :seq""";

    private static final String STEPS = """
            SELECT s.version, s.seq, s.forward, e.patch
            FROM draft_step s JOIN draft_edit e ON e.draft_id = s.draft_id AND e.seq = s.seq
            WHERE s.draft_id = :draft AND s.version > :since AND s.version <= :until
            ORDER BY s.version""";

    private static final String LAST_DONE = """
            SELECT seq, type, patch, records::text AS records FROM draft_edit
            WHERE draft_id = :draft AND epoch = :epoch AND NOT undone
            ORDER BY seq DESC LIMIT 1""";

    private static final String NEXT_UNDONE = """
            SELECT seq, type, patch, records::text AS records FROM draft_edit
            WHERE draft_id = :draft AND epoch = :epoch AND undone
              AND seq > (SELECT coalesce(max(seq), 0) FROM draft_edit WHERE draft_id = :draft AND NOT undone)
            ORDER BY seq LIMIT 1""";

    private static final String DONE = """
            SELECT seq, author, recorded_at, type, edit::text AS edit FROM draft_edit
            WHERE draft_id = :draft AND epoch = :epoch AND NOT undone ORDER BY seq""";

    private static final String REPLAYED = """
            UPDATE draft_edit SET epoch = :epoch, patch = :patch, records = :records::jsonb, units = :units
            WHERE draft_id = :draft AND seq = :seq""";

    private static final String LIST = """
            SELECT e.seq, e.author, e.recorded_at, e.type, e.units, e.undone, e.epoch = d.graph_version AS undoable,
                   e.edit::text AS edit
            FROM draft_edit e JOIN draft d ON d.id = e.draft_id
            WHERE e.draft_id = :draft ORDER BY e.seq""";

    private static final String SINCE = """
            SELECT s.version, s.seq, s.forward, s.actor, s.recorded_at, e.type, e.units
            FROM draft_step s JOIN draft_edit e ON e.draft_id = s.draft_id AND e.seq = s.seq
            WHERE s.draft_id = :draft AND s.version > :since ORDER BY s.version""";

    /** An edit to be kept. */
    record NewEdit(
            int epoch,
            String author,
            Instant at,
            String type,
            Map<String, ?> edit,
            GraphPatch patch,
            RecordChange records) {}

    /** What taking an edit back, or doing it again, needs. */
    record StoredEdit(int seq, String type, GraphPatch patch, RecordChange records) {}

    /** An edit to be replayed. */
    record Replay(int seq, String author, Instant at, String type, Map<String, Object> edit) {}

    /** A patch in the order in which it was applied; {@code forward} is false where it was taken back. */
    record Step(int version, int seq, boolean forward, GraphPatch patch) {}

    /** Keeps an edit and returns its number. */
    int insert(Transaction tx, long draftId, NewEdit edit) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("draft", draftId)
                .bind("epoch", edit.epoch())
                .bind("author", edit.author())
                .bind("at", edit.at())
                .bind("type", edit.type())
                .bind("edit", Json.writeText(edit.edit()))
                .bindArray("units", String.class, edit.records().codes())
                .bind("patch", bytes(edit.patch()))
                .bind("records", Json.writeText(edit.records()))
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps that the edit made this version, or that its undoing did. */
    void insertStep(Transaction tx, long draftId, int version, int seq, boolean forward, String actor, Instant at) {
        tx.handle()
                .createUpdate(INSERT_STEP)
                .bind("draft", draftId)
                .bind("version", version)
                .bind("seq", seq)
                .bind("forward", forward)
                .bind("actor", actor)
                .bind("at", at)
                .execute();
    }

    void setUndone(Transaction tx, long draftId, int seq, boolean undone) {
        tx.handle()
                .createUpdate(SET_UNDONE)
                .bind("draft", draftId)
                .bind("seq", seq)
                .bind("undone", undone)
                .execute();
    }

    /** The patches between two versions, in order. */
    List<Step> steps(Transaction tx, long draftId, int since, int until) {
        return tx.handle()
                .createQuery(STEPS)
                .bind("draft", draftId)
                .bind("since", since)
                .bind("until", until)
                .map((row, context) -> new Step(
                        row.getInt("version"),
                        row.getInt("seq"),
                        row.getBoolean("forward"),
                        patch(row.getBytes("patch"))))
                .list();
    }

    /** The edit that an undo takes back. */
    Optional<StoredEdit> lastDone(Transaction tx, long draftId, int epoch) {
        return stored(tx, LAST_DONE, draftId, epoch);
    }

    /** The edit that a redo does again. */
    Optional<StoredEdit> nextUndone(Transaction tx, long draftId, int epoch) {
        return stored(tx, NEXT_UNDONE, draftId, epoch);
    }

    /** The edits that count, in order. */
    List<Replay> done(Transaction tx, long draftId, int epoch) {
        return tx.handle()
                .createQuery(DONE)
                .bind("draft", draftId)
                .bind("epoch", epoch)
                .map((row, context) -> new Replay(
                        row.getInt("seq"),
                        row.getString("author"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        Json.readObject(row.getString("edit"))))
                .list();
    }

    /** Keeps what an edit changed on a new base. */
    void replayed(Transaction tx, long draftId, int seq, int epoch, GraphPatch patch, RecordChange records) {
        tx.handle()
                .createUpdate(REPLAYED)
                .bind("draft", draftId)
                .bind("seq", seq)
                .bind("epoch", epoch)
                .bind("patch", bytes(patch))
                .bind("records", Json.writeText(records))
                .bindArray("units", String.class, records.codes())
                .execute();
    }

    /** The whole history, oldest first. */
    List<DraftEdit> list(Transaction tx, long draftId) {
        return tx.handle()
                .createQuery(LIST)
                .bind("draft", draftId)
                .map((row, context) -> new DraftEdit(
                        row.getInt("seq"),
                        row.getString("author"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        List.of((String[]) row.getArray("units").getArray()),
                        row.getBoolean("undone"),
                        row.getBoolean("undoable"),
                        Json.readObject(row.getString("edit"))))
                .list();
    }

    /** What made the versions after this one. */
    List<DraftStep> since(Transaction tx, long draftId, int version) {
        return tx.handle()
                .createQuery(SINCE)
                .bind("draft", draftId)
                .bind("since", version)
                .map((row, context) -> step(row))
                .list();
    }

    private static DraftStep step(ResultSet row) throws SQLException {
        return new DraftStep(
                row.getInt("version"),
                row.getInt("seq"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                !row.getBoolean("forward"),
                List.of((String[]) row.getArray("units").getArray()));
    }

    private static Optional<StoredEdit> stored(Transaction tx, String sql, long draftId, int epoch) {
        return tx.handle()
                .createQuery(sql)
                .bind("draft", draftId)
                .bind("epoch", epoch)
                .map((row, context) -> new StoredEdit(
                        row.getInt("seq"),
                        row.getString("type"),
                        patch(row.getBytes("patch")),
                        records(row.getString("records"))))
                .findOne();
    }

    private static byte @Nullable [] bytes(GraphPatch patch) {
        return patch.isEmpty() ? null : patch.toBytes();
    }

    private static GraphPatch patch(byte @Nullable [] bytes) {
        return bytes == null
                ? new GraphPatch(List.of(), List.of(), List.of(), List.of(), List.of())
                : GraphPatch.ofBytes(bytes);
    }

    private static RecordChange records(String json) {
        try {
            return Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), RecordChange.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

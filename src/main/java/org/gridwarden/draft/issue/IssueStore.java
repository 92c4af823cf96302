package org.gridwarden.draft.issue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.locationtech.jts.geom.Geometry;

/** Issues of drafts, as the last check found them. */
final class IssueStore {

    private static final int BATCH_ROWS = 1000;

    private static final String DELETE = "DELETE FROM draft_issue WHERE draft_id = :draft";

    private static final String INSERT = """
            INSERT INTO draft_issue (draft_id, key, code, blocking, level_rank, units, area_m2, width_m, message, place)
            VALUES (:draft, :key, :code, :blocking, :level, :units, :area, :width, :message, :place)""";

    private static final String LIST = """
            SELECT key, code, blocking, level_rank, units, area_m2, width_m, message, place
            FROM draft_issue WHERE draft_id = :draft
            ORDER BY blocking DESC, level_rank, code, area_m2 DESC NULLS LAST, key""";

    private static final String EARLIER_LEVELS = """
            SELECT su.code, max(eu.level_rank) AS level_rank
            FROM spatial_unit su JOIN edition_unit eu ON eu.unit_id = su.id
            WHERE su.network_id = :network AND su.code = ANY(:codes)
            GROUP BY su.code""";

    /** Puts these issues in the place of those of the check before. */
    void replace(Transaction tx, long draftId, List<DraftIssue> issues) {
        clear(tx, draftId);
        PreparedBatch batch = tx.handle().prepareBatch(INSERT);
        for (DraftIssue issue : issues) {
            batch.bind("draft", draftId)
                    .bind("key", issue.key())
                    .bind("code", issue.code())
                    .bind("blocking", issue.blocking())
                    .bind("level", issue.level())
                    .bindArray("units", String.class, issue.units())
                    .bind("area", issue.areaSquareMetres())
                    .bind("width", issue.widthMetres())
                    .bind("message", issue.message())
                    .bindByType("place", issue.place(), Geometry.class)
                    .add();
            if (batch.size() >= BATCH_ROWS) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Forgets what the last check found. */
    void clear(Transaction tx, long draftId) {
        tx.handle().createUpdate(DELETE).bind("draft", draftId).execute();
    }

    /** Blocking ones first, then by level, code and area, the largest first. */
    List<DraftIssue> list(Transaction tx, long draftId) {
        return tx.handle()
                .createQuery(LIST)
                .bind("draft", draftId)
                .map(row -> new DraftIssue(
                        row.getColumn("key", String.class),
                        row.getColumn("code", String.class),
                        row.getColumn("blocking", Boolean.class),
                        row.getColumn("level_rank", Integer.class),
                        List.of(row.getColumn("units", String[].class)),
                        row.getColumn("area_m2", Double.class),
                        row.getColumn("width_m", Double.class),
                        row.getColumn("message", String.class),
                        row.getColumn("place", Geometry.class)))
                .list();
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
}

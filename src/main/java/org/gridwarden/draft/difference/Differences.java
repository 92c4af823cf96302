package org.gridwarden.draft.difference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Edition;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads in which units drafts and editions differ, as a transaction sees them. Thread-safe. */
public final class Differences {

    private final DifferenceStore store = new DifferenceStore();

    /** Units in which the draft differs from the edition, by level and code; all of its own where that is null. */
    public List<UnitDifference> ofDraft(Transaction tx, long draftId, @Nullable Long editionId) {
        return store.ofDraft(tx, draftId, editionId);
    }

    /** Units in which a later edition differs from an earlier one, by level and code. */
    public List<UnitDifference> ofEditions(Transaction tx, long laterId, long earlierId) {
        return store.ofEditions(tx, laterId, earlierId);
    }

    /** Hashes of those of these boundaries that the draft holds now, by code; empty for one that has none. */
    public Map<String, String> hashes(Transaction tx, long draftId, Collection<String> codes) {
        return store.hashes(tx, draftId, codes);
    }

    /**
     * The problem that shows units which a draft and the editions since its base have both changed.
     *
     * @param latest the newest edition
     * @param codes the units
     * @param inDraft their boundaries in the draft, those that it has
     * @param ours in what the draft differs from its base
     * @param theirs in what the newest edition differs from it
     * @param why a sentence
     */
    public ProblemException conflict(
            Transaction tx,
            Edition latest,
            List<String> codes,
            Map<String, Geometry> inDraft,
            List<UnitDifference> ours,
            List<UnitDifference> theirs,
            String why) {
        Map<String, Geometry> published = store.editionShapes(tx, latest.id(), codes);
        List<DraftConflict> conflicts = codes.stream()
                .map(code -> new DraftConflict(
                        code, kind(ours, code), kind(theirs, code), inDraft.get(code), published.get(code)))
                .toList();
        return new ProblemException(Problem.conflict("draft_conflict", why)
                .problem()
                .with(Map.of("latestEdition", latest.number(), "conflicts", conflicts)));
    }

    private static String kind(List<UnitDifference> differences, String code) {
        return differences.stream()
                .filter(difference -> difference.code().equals(code))
                .map(UnitDifference::kind)
                .findFirst()
                .orElse("unchanged");
    }
}

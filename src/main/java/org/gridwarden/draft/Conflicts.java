package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.issue.DraftCheck;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.locationtech.jts.geom.Geometry;

/** Which units a draft and the editions since its base have both changed. */
final class Conflicts {

    private final DraftUnitStore units = new DraftUnitStore();
    private final DifferenceStore differences = new DifferenceStore();

    /**
     * Units in which both differ from the base. A unit that is divided on both sides is none where its boundary and
     * figures alone differ: these follow from the units below it.
     */
    static List<String> codes(List<UnitDifference> ours, List<UnitDifference> theirs, Set<String> divided) {
        Map<String, UnitDifference> published = new HashMap<>();
        theirs.forEach(difference -> published.put(difference.code(), difference));
        List<String> codes = new ArrayList<>();
        for (UnitDifference mine : ours) {
            UnitDifference other = published.get(mine.code());
            boolean follows = other != null
                    && divided.contains(mine.code())
                    && !mine.describedOtherwise()
                    && !other.describedOtherwise();
            if (other != null && !follows) {
                codes.add(mine.code());
            }
        }
        return codes;
    }

    /** Units of tiling levels that others divide in both states. */
    static Set<String> divided(Network network, List<UnitContent> some, List<UnitContent> others) {
        Set<String> divided = divided(network, some);
        divided.retainAll(divided(network, others));
        return divided;
    }

    private static Set<String> divided(Network network, List<UnitContent> units) {
        Set<Integer> tiling = DraftCheck.levels(network).stream()
                .filter(level -> level.tiles())
                .map(level -> level.rank())
                .collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> tiling.contains(unit.level()))
                .map(UnitContent::parentCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The problem that shows these units as they are in the draft and as they were published. */
    ProblemException problem(
            Transaction tx,
            DraftHead draft,
            Edition latest,
            List<String> codes,
            List<UnitDifference> ours,
            List<UnitDifference> theirs,
            String why) {
        Map<String, Geometry> inDraft = units.find(tx, draft.id(), codes).stream()
                .collect(Collectors.toMap(UnitContent::code, UnitContent::geometry, (one, other) -> one));
        Map<String, Geometry> published = differences.editionShapes(tx, latest.id(), codes);
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

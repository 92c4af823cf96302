package org.gridwarden.draft.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.draft.issue.DraftCheck;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;

/** Which units a draft and the editions since its base have both changed. Pure. */
public final class Conflicts {

    private Conflicts() {}

    /**
     * Units in which both differ from the base. A unit that is divided on both sides is none where its boundary and
     * figures alone differ: these follow from the units below it.
     */
    public static List<String> codes(List<UnitDifference> ours, List<UnitDifference> theirs, Set<String> divided) {
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
    public static Set<String> divided(Network network, List<UnitContent> some, List<UnitContent> others) {
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
}

package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;

/** States what a patch did, in codes and levels. Stateless. */
final class Outcome {

    private Outcome() {}

    static EditResult of(CoverageGraph before, CoverageGraph after, GraphPatch patch, Difference difference) {
        Set<String> changed = new TreeSet<>();
        Set<Integer> moved = new TreeSet<>();
        for (Map.Entry<Integer, Set<Segment>> entry : difference.units().entrySet()) {
            int id = entry.getKey();
            if (!entry.getValue().isEmpty()
                    && before.findUnit(id).isPresent()
                    && after.findUnit(id).isPresent()) {
                changed.add(after.unit(id).code());
                moved.add(after.unit(id).rank());
            }
        }
        Set<String> created = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        Set<String> retreed = new TreeSet<>();
        Set<String> buildings = new TreeSet<>();
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit old = change.before();
            @Nullable Unit now = change.after();
            boolean isBuilding = now != null && now.footprint() != null;
            if (now != null && isBuilding) {
                buildings.add(now.code());
            }
            if (old == null) {
                if (now != null) {
                    created.add(now.code());
                }
            } else if (now == null) {
                removed.add(old.code());
            } else if (!old.code().equals(now.code())) {
                removed.add(old.code());
                created.add(now.code());
                retreed.add(now.code());
                changed.remove(now.code());
            } else if (old.parent() != now.parent() && !isBuilding) {
                retreed.add(now.code());
            }
        }
        return new EditResult(
                after,
                patch,
                List.copyOf(changed),
                List.copyOf(created),
                List.copyOf(removed),
                List.copyOf(retreed),
                Set.copyOf(new HashSet<>(moved)),
                new ArrayList<>(buildings),
                difference.doubledArea());
    }
}

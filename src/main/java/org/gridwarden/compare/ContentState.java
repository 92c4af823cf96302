package org.gridwarden.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.locationtech.jts.geom.Geometry;

/** Units in memory, such as those of a working copy. Immutable, thread-safe. */
public final class ContentState implements NetworkState {

    /** A network without units. */
    public static final NetworkState EMPTY = new ContentState(List.of());

    private final Map<String, UnitContent> byCode = new HashMap<>();
    private final List<UnitState> units;

    /** These units; throws a problem where two have one code, for then nobody knows which is meant. */
    public ContentState(List<UnitContent> units) {
        for (UnitContent unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw Problem.conflict(
                        "duplicate_code", "two units have the code " + unit.code() + "; which one is meant?");
            }
        }
        this.units = units.parallelStream().map(UnitState::of).toList();
    }

    @Override
    public List<UnitState> units() {
        return units;
    }

    @Override
    public Map<String, Geometry> shapes(Collection<String> codes) {
        Map<String, Geometry> shapes = new HashMap<>();
        codes.forEach(code ->
                shapes.put(code, Objects.requireNonNull(byCode.get(code)).geometry()));
        return shapes;
    }
}

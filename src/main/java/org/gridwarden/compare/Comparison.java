package org.gridwarden.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;

/**
 * Everything that changed from one state of a network to another. Immutable.
 *
 * @param levels every level of the network by rank
 * @param attributes properties that changed, by level and code
 */
public record Comparison(List<LevelComparison> levels, List<AttributeChange> attributes) {

    public Comparison {
        levels = List.copyOf(levels);
        attributes = List.copyOf(attributes);
    }

    /** What changed from {@code before} to {@code after}. */
    public static Comparison of(Network network, NetworkState before, NetworkState after) {
        List<LevelComparison> levels = new ArrayList<>();
        for (Level level : network.levels()) {
            List<UnitState> was = ofLevel(before, level.rank());
            List<UnitState> is = ofLevel(after, level.rank());
            LayerChange layer = LayerChange.of(before, was, after, is);
            levels.add(LevelComparison.of(level.rank(), was.size(), is.size(), layer));
        }
        return new Comparison(levels, attributes(levels, before, after));
    }

    /** Whether nothing changed at all. */
    public boolean isEmpty() {
        return attributes.isEmpty()
                && levels.stream().allMatch(level -> level.changes().isEmpty());
    }

    /** New code by old, of the units that have only another code now. */
    public Map<String, String> recoded() {
        return recoded(levels);
    }

    private static Map<String, String> recoded(List<LevelComparison> levels) {
        Map<String, String> recoded = new HashMap<>();
        levels.stream()
                .flatMap(level -> level.changes().stream())
                .filter(change -> change.kind() == UnitChange.Kind.RECODED)
                .forEach(change -> recoded.put(
                        change.before().get(0).code(), change.after().get(0).code()));
        return recoded;
    }

    private static List<AttributeChange> attributes(
            List<LevelComparison> levels, NetworkState before, NetworkState after) {
        Map<String, String> recoded = recoded(levels);
        Map<String, UnitState> was = new HashMap<>();
        before.units().forEach(unit -> was.put(recoded.getOrDefault(unit.code(), unit.code()), unit));
        return after.units().stream()
                .sorted(java.util.Comparator.comparingInt(UnitState::level).thenComparing(UnitState::code))
                .flatMap(unit -> {
                    UnitState old = was.get(unit.code());
                    return old == null || old.level() != unit.level()
                            ? java.util.stream.Stream.empty()
                            : AttributeChange.of(old, unit, recoded).stream();
                })
                .toList();
    }

    private static List<UnitState> ofLevel(NetworkState state, int rank) {
        return state.units().stream().filter(unit -> unit.level() == rank).toList();
    }
}

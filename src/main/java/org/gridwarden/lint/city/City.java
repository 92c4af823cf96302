package org.gridwarden.lint.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One state of a network with all that a check may look at. Immutable once built. */
public final class City {

    private final Network network;
    private final Known known;
    private final List<CityUnit> units;
    private final Map<String, CityUnit> byCode = new HashMap<>();
    private final RoadIndex roads;
    private final Ground ground;

    /**
     * What is known beside the units.
     *
     * @param edition number of the edition at hand, or of that from which the draft began; 0 where there is none
     * @param codes every code that editions up to that one hold
     * @param allCodes every code that was ever used in the network
     * @param roads centre lines in degrees
     * @param editions every edition of the network
     * @param composed kinds of composed grids
     * @param now the instant of asking
     */
    public record Known(
            int edition,
            Map<String, CodeUse> codes,
            Set<String> allCodes,
            List<Geometry> roads,
            List<EditionDate> editions,
            List<ComposedKind> composed,
            Instant now) {

        /** Nothing but the units. */
        public static Known nothing(Instant now) {
            return new Known(0, Map.of(), Set.of(), List.of(), List.of(), List.of(), now);
        }
    }

    /** The units of one state; where a code is there twice, parents are looked up among the first. */
    public City(Network network, Collection<UnitContent> contents, Known known) {
        this.network = network;
        this.known = known;
        List<UnitContent> list = List.copyOf(contents);
        this.units = IntStream.range(0, list.size())
                .parallel()
                .mapToObj(i -> new CityUnit(
                        i, list.get(i), network.getLevel(list.get(i).level())))
                .toList();
        Map<String, Integer> seen = new HashMap<>();
        for (CityUnit unit : units) {
            byCode.putIfAbsent(unit.code(), unit);
            unit.isTwin(seen.merge(unit.code(), 1, Integer::sum) - 1);
        }
        for (CityUnit unit : units) {
            CityUnit parent = find(unit.content().parentCode());
            if (parent != null && parent.level().rank() < unit.level().rank()) {
                unit.hangBelow(parent);
            }
        }
        Envelope envelope = new Envelope();
        units.forEach(unit -> envelope.expandToInclude(unit.geometry().getEnvelopeInternal()));
        this.roads = new RoadIndex(Place.middleOf(envelope), known.roads());
        this.ground = new Ground(leaves());
    }

    /** The network whose state this is, with its levels. */
    public Network network() {
        return network;
    }

    /** What is known beside the units. */
    public Known known() {
        return known;
    }

    /** All units, each at its index. */
    public List<CityUnit> units() {
        return units;
    }

    /** The unit of a code, the first where several have it; null where none has. */
    @Nullable
    public CityUnit find(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** Whose ground a place is. */
    public Ground ground() {
        return ground;
    }

    /** Centre lines of roads, to be asked in metres. */
    public RoadIndex roads() {
        return roads;
    }

    /** Units of the levels that the rule names. */
    public List<CityUnit> units(Rule rule) {
        return units(rule.list("levels"));
    }

    /**
     * Units of levels by their codes; {@code tiling}, {@code inside} and {@code all} stand for the levels that are so.
     */
    public List<CityUnit> units(List<String> levels) {
        Set<Level> wanted = new HashSet<>();
        for (Level level : network.levels()) {
            String fit = level.fit() == LevelFit.TILES ? "tiling" : "inside";
            if (levels.contains("all") || levels.contains(fit) || levels.contains(level.code())) {
                wanted.add(level);
            }
        }
        return units.stream().filter(unit -> wanted.contains(unit.level())).toList();
    }

    /** Units of levels by their codes, as they were given. */
    public List<UnitContent> contents(List<String> levels) {
        return units(levels).stream().map(unit -> unit.content()).toList();
    }

    /** Units of tiling levels that no unit of a tiling level divides: the ground as it is owned. */
    List<CityUnit> leaves() {
        List<CityUnit> leaves = new ArrayList<>();
        for (CityUnit unit : units) {
            if (unit.level().fit() == LevelFit.TILES
                    && unit.children().stream().noneMatch(child -> child.level().fit() == LevelFit.TILES)) {
                leaves.add(unit);
            }
        }
        return leaves;
    }

    /** Whether a code may be given to a unit: nobody has it and nobody ever had. */
    public boolean isFree(String code) {
        return !byCode.containsKey(code) && !known.allCodes().contains(code);
    }

    /** The composed grids of a kind; empty where the network has none. */
    public List<ComposedGrid> composed(String kind) {
        return known.composed().stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .map(found -> ComposedGrid.of(this, found))
                .orElse(List.of());
    }
}

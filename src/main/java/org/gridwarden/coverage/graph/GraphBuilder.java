package org.gridwarden.coverage.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.primitive.Chainer;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Builds a graph from units, in whatever order they come: units are numbered by code, edges by place. Not safe between
 * threads.
 */
final class GraphBuilder {

    private final Collection<CoverageLevel> levels;
    /** All units by number less one. */
    private final List<Unit> units = new ArrayList<>();
    /** Shapes of the units that tile, by number less one; empty for the others. */
    private final List<CoverageUnit> tiling = new ArrayList<>();

    GraphBuilder(Collection<CoverageLevel> levels, List<CoverageUnit> given) {
        this.levels = levels;
        Map<Integer, CoverageLevel> byRank = new HashMap<>();
        levels.forEach(level -> byRank.put(level.rank(), level));
        List<CoverageUnit> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(CoverageUnit::code));
        Map<String, Integer> ids = new HashMap<>();
        for (CoverageUnit unit : sorted) {
            if (ids.put(unit.code(), ids.size() + 1) != null) {
                throw new IllegalArgumentException("code " + unit.code() + " is used more than once");
            }
        }
        for (CoverageUnit unit : sorted) {
            @Nullable CoverageLevel level = byRank.get(unit.levelRank());
            if (level == null) {
                throw new IllegalArgumentException(
                        "unit " + unit.code() + " is of level " + unit.levelRank() + ", which is not declared");
            }
            int parent = parent(unit, sorted, ids);
            @Nullable
            Geometry footprint = level.tiles() ? null : Geometries.toMultiPolygon(Geometries.round(unit.geometry()));
            units.add(new Unit(units.size() + 1, unit.code(), parent, unit.levelRank(), footprint));
            tiling.add(
                    level.tiles()
                            ? unit
                            : unit.withGeometry(Geometries.factory().createPolygon()));
        }
    }

    private static int parent(CoverageUnit unit, List<CoverageUnit> sorted, Map<String, Integer> ids) {
        if (unit.parentCode() == null) {
            return 0;
        }
        @Nullable Integer parent = ids.get(unit.parentCode());
        if (parent == null) {
            throw new IllegalArgumentException("parent " + unit.parentCode() + " of " + unit.code() + " is not there");
        }
        if (sorted.get(parent - 1).levelRank() >= unit.levelRank()) {
            throw new IllegalArgumentException(
                    "parent " + unit.parentCode() + " of " + unit.code() + " is not above it");
        }
        return parent;
    }

    CoverageGraph build() {
        SoundUnits sound = new SoundUnits(tiling);
        Tree tree = Tree.of(units, List.of());
        List<Contest> contests = new ArrayList<>();
        Chainer segments = new Chainer(1024);
        MatchedSegments matched = new MatchedSegments(tree, sound);
        if (matched.fit()) {
            matched.addTo(segments);
        } else {
            new NodedSegments(tree, sound).addTo(segments, contests);
        }
        List<Edge> edges = new ArrayList<>();
        for (Chainer.Chain chain : segments.chains(place -> 0)) {
            edges.add(new Edge(edges.size() + 1, chain.xy(), chain.left(), chain.right()));
        }
        return CoverageGraph.of(levels, units, contests, edges);
    }
}

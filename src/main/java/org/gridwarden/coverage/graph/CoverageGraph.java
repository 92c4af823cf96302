package org.gridwarden.coverage.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.arrangement.Exact;
import org.gridwarden.coverage.patch.Change;
import org.gridwarden.coverage.patch.GraphPatch;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * All units of a network as one planar graph; see the package comment. Immutable: a changed graph shares whatever did
 * not change with the one before, so that keeping every version of a draft costs little, and any number of threads
 * may read.
 *
 * <pre>
 *   CoverageGraph graph = CoverageGraph.of(levels, units);      // once per base edition
 *   EditResult result = new Split("A", lines).apply(graph);     // package edit; throws EditRejected
 *   graph = result.graph();
 *   graph = graph.with(result.patch().inverse());               // undo, bit for bit
 *   graph = graph.with(GraphPatch.ofBytes(stored));             // redo, replay
 * </pre>
 */
public final class CoverageGraph {

    private final Map<Integer, CoverageLevel> levels;
    private final Plane plane;
    private final Tree tree;
    private final IdSets outlines;
    private final Trie<Place, Insertion> insertions;
    private final Footprints footprints;
    private final int nextEdge;
    private final int nextUnit;

    private CoverageGraph(
            Map<Integer, CoverageLevel> levels,
            Plane plane,
            Tree tree,
            IdSets outlines,
            Trie<Place, Insertion> insertions,
            Footprints footprints,
            int nextEdge,
            int nextUnit) {
        this.levels = levels;
        this.plane = plane;
        this.tree = tree;
        this.outlines = outlines;
        this.insertions = insertions;
        this.footprints = footprints;
        this.nextEdge = nextEdge;
        this.nextUnit = nextUnit;
    }

    /**
     * The graph of these units. Codes must be unique, parents present and of a higher level; shapes are rounded to the
     * lattice. Units that are a coverage are taken as they are. What is not becomes gaps and overlaps of the graph:
     * broken rings are repaired and boundaries noded first. Throws {@link IllegalArgumentException} for unknown levels
     * and faults in codes or parents.
     */
    public static CoverageGraph of(Collection<CoverageLevel> levels, List<CoverageUnit> units) {
        return new GraphBuilder(levels, units).build();
    }

    static CoverageGraph of(
            Collection<CoverageLevel> levels, Collection<Unit> units, Collection<Contest> contests, List<Edge> edges) {
        Map<Integer, CoverageLevel> byRank = new HashMap<>();
        levels.forEach(level -> byRank.put(level.rank(), level));
        Tree tree = Tree.of(units, contests);
        return new CoverageGraph(
                Map.copyOf(byRank),
                Plane.of(edges),
                tree,
                Outlines.of(tree, edges),
                Trie.empty(),
                Footprints.of(units),
                edges.stream().mapToInt(Edge::id).max().orElse(0) + 1,
                units.stream().mapToInt(Unit::id).max().orElse(0) + 1);
    }

    /** The graph after a patch. Throws {@link IllegalStateException} for a patch made for another graph. */
    public CoverageGraph with(GraphPatch patch) {
        Tree newTree = tree.with(patch.units(), patch.contests());
        Plane newPlane = plane.with(patch.removed(), patch.added());
        Trie<Place, Insertion> newInsertions = insertions;
        int edge = nextEdge;
        int unit = nextUnit;
        for (Change<Insertion> change : patch.insertions()) {
            @Nullable Insertion before = change.before();
            @Nullable Insertion after = change.after();
            newInsertions = before == null ? newInsertions : newInsertions.without(before.at());
            newInsertions = after == null ? newInsertions : newInsertions.with(after.at(), after);
        }
        for (Edge added : patch.added()) {
            edge = Math.max(edge, added.id() + 1);
        }
        for (Change<Unit> change : patch.units()) {
            @Nullable Unit after = change.after();
            unit = after == null ? unit : Math.max(unit, after.id() + 1);
        }
        return new CoverageGraph(
                levels,
                newPlane,
                newTree,
                Outlines.with(outlines, tree, plane, newTree, newPlane, patch),
                newInsertions,
                footprints.with(patch.units()),
                edge,
                unit);
    }

    /** Levels, highest first. */
    public List<CoverageLevel> levels() {
        return levels.values().stream()
                .sorted(Comparator.comparingInt(CoverageLevel::rank))
                .toList();
    }

    /** The level of a rank. */
    public CoverageLevel level(int rank) {
        @Nullable CoverageLevel level = levels.get(rank);
        if (level == null) {
            throw new IllegalArgumentException("there is no level " + rank);
        }
        return level;
    }

    /** Every unit, by number. */
    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        tree.units.forEach((id, unit) -> units.add(unit));
        units.sort(Comparator.comparingInt(Unit::id));
        return units;
    }

    /** The unit with a code. */
    public Optional<Unit> find(String code) {
        return tree.find(code);
    }

    /** The unit with a number; throws where there is none. */
    public Unit unit(int id) {
        return tree.unit(id);
    }

    /** The unit with a number, if it is there. */
    public Optional<Unit> findUnit(int id) {
        return Optional.ofNullable(tree.units.get(id));
    }

    /** Code of a unit's parent, null for a root. */
    public @Nullable String parentCode(Unit unit) {
        return unit.parent() == 0 ? null : unit(unit.parent()).code();
    }

    /** The units with this parent, by number. Throws for an unknown code. */
    public List<Unit> children(String code) {
        return childrenOf(require(code).id());
    }

    /** The units with this parent, 0 for the roots, by number. */
    public List<Unit> childrenOf(int id) {
        return Arrays.stream(tree.children(id)).mapToObj(tree::unit).toList();
    }

    /** A unit and all below it. */
    public List<Unit> subtree(int id) {
        return tree.subtree(id);
    }

    /** Whether a unit is divided by units of a tiling level. */
    public boolean isDivided(int id) {
        return childrenOf(id).stream().anyMatch(child -> child.footprint() == null);
    }

    /** The shape of a unit in degrees: its rings as they are stored. Throws for an unknown code. */
    public Geometry geometry(String code) {
        return geometry(require(code).id());
    }

    /** The shape of a unit in degrees; MultiPolygon, shells counter-clockwise, each ring from its least vertex. */
    public Geometry geometry(int id) {
        @Nullable Geometry footprint = unit(id).footprint();
        return footprint == null ? new Rings(this, id).shape() : footprint;
    }

    /** Number of polygons that a unit's ground consists of; those that touch in a point are two. */
    public int parts(int id) {
        return new Rings(this, id).parts();
    }

    /** Twice the area of a unit in square lattice steps, exact. */
    public BigInteger doubledArea(int id) {
        return new Rings(this, id).doubledArea();
    }

    /** Twice the area that units claim, in square lattice steps, exact; ground with several claimants counts once. */
    public BigInteger doubledArea() {
        Exact.Sum sum = new Exact.Sum();
        for (Edge edge : edgesOf(0)) {
            Rings.addTwiceArea(sum, edge, edge.right() == 0);
        }
        return sum.value();
    }

    /** Every edge, by number. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        plane.edges.forEach((id, edge) -> edges.add(edge));
        edges.sort(Comparator.comparingInt(Edge::id));
        return edges;
    }

    /** The edge with a number. */
    public Optional<Edge> findEdge(int id) {
        return Optional.ofNullable(plane.edges.get(id));
    }

    /** The edge with a number; throws where there is none. */
    public Edge edge(int id) {
        return plane.edge(id);
    }

    /** Edges whose box meets this one, in degrees, by number. */
    public List<Edge> edgesIn(Envelope degrees) {
        return edgesIn(
                (long) Math.floor(degrees.getMinX() * 1e7),
                (long) Math.floor(degrees.getMinY() * 1e7),
                (long) Math.ceil(degrees.getMaxX() * 1e7),
                (long) Math.ceil(degrees.getMaxY() * 1e7));
    }

    /** Edges that pass a cell of this box of lattice steps and whose own box meets it, by number. */
    public List<Edge> edgesIn(long minX, long minY, long maxX, long maxY) {
        List<Edge> found = new ArrayList<>();
        for (int id : plane.cells.in(minX, minY, maxX, maxY)) {
            Edge edge = plane.edge(id);
            if (edge.meets(minX, minY, maxX, maxY)) {
                found.add(edge);
            }
        }
        return found;
    }

    /** Edges that end at a node, by number; a closed one twice; none where there is no node. */
    public List<Edge> edgesAt(Place node) {
        return Arrays.stream(plane.nodes.getOrDefault(node, new int[0]))
                .mapToObj(plane::edge)
                .toList();
    }

    /** Edges with a face on one side, by number. */
    public List<Edge> edgesOf(int face) {
        return Arrays.stream(plane.borders.get(face)).mapToObj(plane::edge).toList();
    }

    /** Edges that bound a unit of a tiling level, by number. */
    public List<Edge> outline(int id) {
        return Arrays.stream(outlines.get(id)).mapToObj(plane::edge).toList();
    }

    /** Whether an edge bounds a unit. */
    public boolean bounds(int edge, int unit) {
        return outlines.contains(unit, edge);
    }

    /** Highest level (least rank) of a unit that an edge bounds. */
    public int rank(Edge edge) {
        int[] rank = {Integer.MAX_VALUE};
        Outlines.eachBounded(
                tree, edge, unit -> rank[0] = Math.min(rank[0], unit(unit).rank()));
        return rank[0];
    }

    /** The deepest units that claim a face, by number: none, one, or several where there is an overlap. */
    public List<Unit> claimants(int face) {
        return Arrays.stream(tree.claimants(face)).mapToObj(tree::unit).toList();
    }

    /** Code of a face's only deepest claimant; null where there is none or more than one. */
    public @Nullable String codeOf(int face) {
        return face <= 0 ? null : unit(face).code();
    }

    /** Numbers of the units whose ground a face belongs to. */
    public int[] covers(int face) {
        return tree.covers(face);
    }

    /** Whether a face belongs to a unit's ground. */
    public boolean covers(int face, int unit) {
        return Outlines.contains(tree.covers(face), unit);
    }

    /** Overlaps that have not been absorbed. */
    public List<Contest> contests() {
        List<Contest> contests = new ArrayList<>();
        tree.contests.forEach((face, contest) -> contests.add(contest));
        contests.sort(Comparator.comparingInt(Contest::face).reversed());
        return contests;
    }

    /** The face at a place; on an edge one of its two. */
    public int faceAt(Place place) {
        return new Locator(plane).faceAt(place);
    }

    /** The memory of an inserted vertex, if this is one. */
    public Optional<Insertion> insertionAt(Place place) {
        return Optional.ofNullable(insertions.get(place));
    }

    /** Units of levels that do not tile whose boxes meet this one in lattice steps, by number. */
    public List<Unit> footprintsIn(long minX, long minY, long maxX, long maxY) {
        return Arrays.stream(footprints.in(minX, minY, maxX, maxY))
                .mapToObj(tree::unit)
                .toList();
    }

    /** Number for the next new edge. */
    public int nextEdge() {
        return nextEdge;
    }

    /** Number for the next new unit. */
    public int nextUnit() {
        return nextUnit;
    }

    /** All units with their shapes, by number: what a check, an export or an edition needs. */
    public List<CoverageUnit> toUnits() {
        return units().parallelStream()
                .map(unit -> new CoverageUnit(unit.code(), parentCode(unit), unit.rank(), geometry(unit.id())))
                .toList();
    }

    private Unit require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no unit " + code));
    }
}

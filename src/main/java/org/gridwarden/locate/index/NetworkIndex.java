package org.gridwarden.locate.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridwarden.cell.CoverageStatus;
import org.gridwarden.cell.NearestBoundary;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;

/**
 * One edition of one network, ready to be asked: position → unit at every level. Units are spoken of by their position in
 * {@link #units()}; {@link #NONE} stands for "no unit". Immutable, thread-safe.
 *
 * <ul>
 *   <li>The <em>finest tiling units</em> (those of tiling levels without tiling children; a parent may skip levels) lie in
 *       one {@link CellIndex}: they cover the network's ground without gap or overlap. Their ancestors are array reads.
 *   <li>Each level whose units lie inside others (buildings) has a cell index of its own.
 * </ul>
 */
public final class NetworkIndex {

    /** Stands for "no unit". */
    public static final int NONE = UnitTable.NONE;

    /** How far the nearest boundary is looked for, in metres. */
    private static final double FARTHEST_METRES = 1_000_000;

    private final Network network;
    private final Edition edition;
    private final UnitTable units;
    private final IndexLayer tiling;
    private final List<IndexLayer> inside;
    private final PlainText plain;

    NetworkIndex(Network network, Edition edition, UnitTable units, IndexLayer tiling, List<IndexLayer> inside) {
        this.network = network;
        this.edition = edition;
        this.units = units;
        this.tiling = tiling;
        this.inside = List.copyOf(inside);
        this.plain = PlainText.of(network, edition, units, tiling.positions());
    }

    /** Builds the index; throws {@link NotACoverageException} when the units of a layer overlap. */
    public static NetworkIndex build(EditionContent content) {
        List<EditionUnit> all = content.units();
        UnitTable table = UnitTable.of(all);
        IndexLayer tiling = IndexLayer.build(content, finestTiling(content));
        List<IndexLayer> inside = new ArrayList<>();
        for (Level level : insideLevels(content.network())) {
            inside.add(IndexLayer.build(content, positionsAt(content, level.rank())));
        }
        return new NetworkIndex(content.network(), content.edition(), table, tiling, inside);
    }

    static List<Level> insideLevels(Network network) {
        return network.levels().stream()
                .filter(level -> level.fit() == LevelFit.INSIDE)
                .toList();
    }

    private static int[] positionsAt(EditionContent content, int rank) {
        List<EditionUnit> all = content.units();
        return IntStream.range(0, all.size())
                .filter(position -> all.get(position).level() == rank)
                .toArray();
    }

    private static int[] finestTiling(EditionContent content) {
        Set<Integer> tilingRanks = new HashSet<>();
        content.network().levels().stream()
                .filter(level -> level.fit() == LevelFit.TILES)
                .forEach(level -> tilingRanks.add(level.rank()));
        List<EditionUnit> all = content.units();
        Set<Long> parents = new HashSet<>();
        for (EditionUnit unit : all) {
            if (unit.parentUnitId() != null && tilingRanks.contains(unit.level())) {
                parents.add(unit.parentUnitId());
            }
        }
        return IntStream.range(0, all.size())
                .filter(position -> tilingRanks.contains(all.get(position).level()))
                .filter(position -> !parents.contains(all.get(position).unitId()))
                .toArray();
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** The edition from which this was made. */
    public Edition edition() {
        return edition;
    }

    /** Number of units of all levels. */
    public int size() {
        return units.size();
    }

    UnitTable units() {
        return units;
    }

    IndexLayer tiling() {
        return tiling;
    }

    List<IndexLayer> inside() {
        return inside;
    }

    /** The finest tiling unit that owns the place at lattice steps {@code x}, {@code y}; {@link #NONE} when none does. */
    public int find(int x, int y) {
        return tiling.find(x, y);
    }

    /** As {@link #find} for the first {@code count} places, many at a time. */
    public void findAll(int[] xs, int[] ys, int count, int[] found) {
        tiling.findAll(xs, ys, count, found, null);
    }

    /** As {@link #findAll(int[], int[], int, int[])}, and says which places lie exactly on an edge. */
    public void findAll(int[] xs, int[] ys, int count, int[] found, boolean[] onEdge) {
        tiling.findAll(xs, ys, count, found, onEdge);
    }

    /** The deepest unit of an INSIDE level (building) in which the place lies; {@link #NONE} when in none. */
    public int findInside(int x, int y) {
        for (int layer = inside.size() - 1; layer >= 0; layer--) {
            int found = inside.get(layer).find(x, y);
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    /**
     * Every unit in which the place lies, from the root to the finest: the tiling chain, then the units of INSIDE levels;
     * empty where nobody owns it.
     */
    public List<Integer> chainAt(int x, int y) {
        int leaf = find(x, y);
        if (leaf == NONE) {
            return List.of();
        }
        List<Integer> chain = chain(leaf);
        for (IndexLayer layer : inside) {
            int found = layer.find(x, y);
            if (found != NONE) {
                chain.add(found);
            }
        }
        return chain;
    }

    /** How the place lies: owned, exactly on an edge, outside, in a hole. */
    public OwnerStatus status(int x, int y) {
        return status(x, y, find(x, y));
    }

    /** As {@link #status(int, int)} for a place whose finest tiling unit is already {@link #find found}. */
    public OwnerStatus status(int x, int y, int found) {
        return status(x, y, found, found != NONE && tiling.cells().onEdge(x, y));
    }

    /** As {@link #status(int, int, int)} where it is also known whether the place lies exactly on an edge. */
    public OwnerStatus status(int x, int y, int found, boolean onEdge) {
        if (found == NONE) {
            return tiling.cells().hit(x, y).status() == CoverageStatus.HOLE ? OwnerStatus.IN_HOLE : OwnerStatus.OUTSIDE;
        }
        return onEdge ? OwnerStatus.ON_EDGE : OwnerStatus.OWNED;
    }

    /** The boundary of a finest tiling unit that is nearest to the place; {@code unitAcross} is a position of the table. */
    public Optional<NearestBoundary> nearestBoundary(int x, int y) {
        return tiling.cells()
                .nearestBoundary(x, y, FARTHEST_METRES)
                .map(near ->
                        new NearestBoundary(near.metres(), tiling.positionOf(near.unitAcross()), near.x(), near.y()));
    }

    /** The finest tiling units within {@code metres} of the place, its owner among them. */
    public int[] unitsWithin(int x, int y, double metres) {
        return Arrays.stream(tiling.cells().unitsWithin(x, y, metres))
                .map(tiling::positionOf)
                .toArray();
    }

    /** Positions from the root to the unit, both included. */
    public List<Integer> chain(int position) {
        return units.chain(position);
    }

    /** Database identity of the unit. */
    public long unitId(int position) {
        return units.id(position);
    }

    /** Code of the unit. */
    public String code(int position) {
        return units.code(position);
    }

    /** Name of the unit in this edition. */
    public String name(int position) {
        return units.name(position);
    }

    /** Level of the unit. */
    public Level level(int position) {
        int rank = units.level(position);
        return network.levels().stream()
                .filter(level -> level.rank() == rank)
                .findFirst()
                .orElseThrow();
    }

    /** The place's part of the plain answer, encoded: see {@link PlainText}. */
    public byte[] plain(int x, int y) {
        int leaf = find(x, y);
        int building = inside.isEmpty() ? NONE : findInside(x, y);
        return plain.encode(status(x, y, leaf), tiling.ordinalOf(leaf), building);
    }
}

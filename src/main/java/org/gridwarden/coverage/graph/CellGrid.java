package org.gridwarden.coverage.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;

/**
 * Which things lie in which square cell of the lattice. A cell is {@code 2^shift} steps wide. Immutable, sharing its
 * structure.
 */
final class CellGrid {

    final int shift;
    private final Trie<Place, int[]> cells;

    private CellGrid(int shift, Trie<Place, int[]> cells) {
        this.shift = shift;
        this.cells = cells;
    }

    /** A grid for things of this mean extent in steps. */
    static CellGrid of(double meanExtent, Map<Integer, Set<Place>> cellsById) {
        return of(shiftFor(meanExtent), cellsById);
    }

    static int shiftFor(double meanExtent) {
        int shift = 8;
        while (shift < 26 && (1L << shift) < meanExtent) {
            shift++;
        }
        return shift;
    }

    static CellGrid of(int shift, Map<Integer, Set<Place>> cellsById) {
        Map<Place, int[]> cells = new HashMap<>();
        Map<Place, Integer> counts = new HashMap<>();
        cellsById.forEach((id, places) -> {
            for (Place cell : places) {
                int[] ids = cells.computeIfAbsent(cell, key -> new int[4]);
                int count = counts.merge(cell, 1, Integer::sum);
                if (count > ids.length) {
                    ids = Arrays.copyOf(ids, count * 2);
                    cells.put(cell, ids);
                }
                ids[count - 1] = id;
            }
        });
        cells.replaceAll((cell, ids) -> {
            int[] exact = Arrays.copyOf(ids, counts.getOrDefault(cell, 0));
            Arrays.sort(exact);
            return exact;
        });
        return new CellGrid(shift, Trie.of(cells));
    }

    CellGrid with(int id, Collection<Place> places) {
        Trie<Place, int[]> changed = cells;
        for (Place cell : places) {
            changed = changed.with(cell, inserted(changed.getOrDefault(cell, new int[0]), id));
        }
        return new CellGrid(shift, changed);
    }

    CellGrid without(int id, Collection<Place> places) {
        Trie<Place, int[]> changed = cells;
        for (Place cell : places) {
            int[] left = removed(changed.getOrDefault(cell, new int[0]), id);
            changed = left.length == 0 ? changed.without(cell) : changed.with(cell, left);
        }
        return new CellGrid(shift, changed);
    }

    int[] in(int cellX, int cellY) {
        return cells.getOrDefault(new Place(cellX, cellY), new int[0]);
    }

    /** Each thing with a cell in the box once, ascending. */
    int[] in(long minX, long minY, long maxX, long maxY) {
        long columns = (maxX >> shift) - (minX >> shift) + 1;
        long rows = (maxY >> shift) - (minY >> shift) + 1;
        if (columns == 1 && rows == 1) {
            return in((int) (minX >> shift), (int) (minY >> shift));
        }
        Set<Integer> ids = new HashSet<>();
        IntConsumer add = ids::add;
        if (columns * rows > cells.size()) {
            cells.forEach((cell, content) -> {
                if (cell.x() >= minX >> shift
                        && cell.x() <= maxX >> shift
                        && cell.y() >= minY >> shift
                        && cell.y() <= maxY >> shift) {
                    Arrays.stream(content).forEach(add);
                }
            });
        } else {
            for (long x = minX >> shift; x <= maxX >> shift; x++) {
                for (long y = minY >> shift; y <= maxY >> shift; y++) {
                    Arrays.stream(in((int) x, (int) y)).forEach(add);
                }
            }
        }
        return ids.stream().mapToInt(i -> i).sorted().toArray();
    }

    /** Cells that the segments of an edge pass through; a few more where they are long. */
    static Set<Place> cellsOf(Edge edge, int shift) {
        Set<Place> cells = new HashSet<>();
        int[] xy = edge.xy();
        for (int i = 2; i < xy.length; i += 2) {
            addSegment(cells, xy[i - 2], xy[i - 1], xy[i], xy[i + 1], shift);
        }
        return cells;
    }

    static Set<Place> cellsOf(long minX, long minY, long maxX, long maxY, int shift) {
        Set<Place> cells = new HashSet<>();
        for (long x = minX >> shift; x <= maxX >> shift; x++) {
            for (long y = minY >> shift; y <= maxY >> shift; y++) {
                cells.add(new Place((int) x, (int) y));
            }
        }
        return cells;
    }

    private static void addSegment(Set<Place> cells, int ax, int ay, int bx, int by, int shift) {
        int fromX = Math.min(ax, bx) >> shift;
        int toX = Math.max(ax, bx) >> shift;
        int fromY = Math.min(ay, by) >> shift;
        int toY = Math.max(ay, by) >> shift;
        for (int x = fromX; x <= toX; x++) {
            int low = fromY;
            int high = toY;
            if (fromX != toX && toY - fromY > 1) {
                double slope = ((double) by - ay) / ((double) bx - ax);
                double y1 = ay + slope * (((double) x * (1L << shift)) - ax);
                double y2 = ay + slope * (((double) (x + 1L) * (1L << shift)) - ax);
                low = Math.max(fromY, (int) Math.floor((Math.min(y1, y2) - 2) / (1L << shift)));
                high = Math.min(toY, (int) Math.floor((Math.max(y1, y2) + 2) / (1L << shift)));
            }
            for (int y = low; y <= high; y++) {
                cells.add(new Place(x, y));
            }
        }
    }

    private static int[] inserted(int[] ids, int id) {
        int at = Arrays.binarySearch(ids, id);
        if (at >= 0) {
            return ids;
        }
        int[] more = new int[ids.length + 1];
        System.arraycopy(ids, 0, more, 0, -at - 1);
        more[-at - 1] = id;
        System.arraycopy(ids, -at - 1, more, -at, ids.length + at + 1);
        return more;
    }

    private static int[] removed(int[] ids, int id) {
        return Arrays.stream(ids).filter(other -> other != id).toArray();
    }
}

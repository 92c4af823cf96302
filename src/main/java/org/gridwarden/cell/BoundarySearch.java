package org.gridwarden.cell;

import java.util.Optional;
import java.util.TreeSet;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.Slot;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Lattice;

/**
 * Looks outward from one position for boundaries, ring by ring of root cells, so that the cost follows the distance found.
 * Distances are compared in the plane, in the ellipsoid's scale at the position: off by at most two parts in ten thousand
 * within a kilometre below 50° of latitude. Confined to one thread.
 */
final class BoundarySearch {

    private final CellIndex index;
    private final CellGrid grid;
    private final int[] words;
    private final int originX;
    private final int originY;
    /** The position, relative to the grid's origin. */
    private final long px;

    private final long py;
    private final int ownCode;
    private final double metresPerX;
    private final double metresPerY;

    private double limit;
    private final TreeSet<Integer> within = new TreeSet<>();
    private boolean collect;
    private double bestX;
    private double bestY;
    private double best = Double.POSITIVE_INFINITY;
    private int across = Integer.MAX_VALUE;

    BoundarySearch(CellIndex index, int x, int y) {
        this.index = index;
        grid = index.grid();
        words = index.words();
        originX = grid.originX();
        originY = grid.originY();
        px = (long) x - originX;
        py = (long) y - originY;
        ownCode = index.find(x, y) + 1;
        metresPerX = Geodesic.metresPerDegreeLongitude(Lattice.toDegrees(y)) / Lattice.STEPS_PER_DEGREE;
        metresPerY = Geodesic.metresPerDegreeLatitude(Lattice.toDegrees(y)) / Lattice.STEPS_PER_DEGREE;
    }

    Optional<NearestBoundary> nearest(double maxMetres) {
        limit = maxMetres;
        search();
        if (best > maxMetres) {
            return Optional.empty();
        }
        int unitAcross = across == Integer.MAX_VALUE ? CellIndex.NONE : across;
        int x = (int) Math.round(px + bestX + originX);
        int y = (int) Math.round(py + bestY + originY);
        return Optional.of(new NearestBoundary(metres(), unitAcross, x, y));
    }

    /** Along the ellipsoid to the place found, which was chosen in the plane. */
    private double metres() {
        if (best == 0) {
            return 0;
        }
        double steps = Lattice.STEPS_PER_DEGREE;
        double lng = (px + originX) / steps;
        double lat = (py + originY) / steps;
        return Geodesic.metres(lng, lat, lng + bestX / steps, lat + bestY / steps);
    }

    int[] unitsWithin(double metres) {
        limit = metres;
        collect = true;
        if (ownCode != 0) {
            within.add(ownCode - 1);
        }
        search();
        return within.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Visits rings of cells until they lie farther than the limit, which {@link #nearest} draws in as it finds. */
    private void search() {
        long column = px >> grid.shift();
        long row = py >> grid.shift();
        long first = Math.max(
                Math.max(0, Math.max(-column, column - grid.columns() + 1)), Math.max(-row, row - grid.rows() + 1));
        long last = Math.max(Math.max(column, grid.columns() - 1 - column), Math.max(row, grid.rows() - 1 - row));
        for (long ring = first; ring <= last && ringMetres(column, row, ring) <= limit; ring++) {
            for (long r = Math.max(0, row - ring); r <= Math.min(grid.rows() - 1L, row + ring); r++) {
                if (r == row - ring || r == row + ring) {
                    long to = Math.min(grid.columns() - 1L, column + ring);
                    for (long c = Math.max(0, column - ring); c <= to; c++) {
                        visitRoot(c, r);
                    }
                } else {
                    visitRoot(column - ring, r);
                    visitRoot(column + ring, r);
                }
            }
        }
    }

    /** Least distance from the position to cells of this ring. */
    private double ringMetres(long column, long row, long ring) {
        if (ring == 0) {
            return 0;
        }
        double west = (px - ((column - ring + 1) << grid.shift())) * metresPerX;
        double east = (((column + ring) << grid.shift()) - px) * metresPerX;
        double south = (py - ((row - ring + 1) << grid.shift())) * metresPerY;
        double north = (((row + ring) << grid.shift()) - py) * metresPerY;
        return Math.min(Math.min(west, east), Math.min(south, north));
    }

    private void visitRoot(long column, long row) {
        if (column >= 0 && column < grid.columns()) {
            int slot = index.rootSlot((int) column, (int) row);
            visit(slot, column << grid.shift(), row << grid.shift(), grid.shift());
        }
    }

    private void visit(int slot, long x0, long y0, int shift) {
        if (slot >= 0 || boxMetres(x0, y0, 1L << shift) > limit) {
            return;
        }
        int position = slot & Slot.POSITION;
        if ((slot & Slot.NODE) == 0) {
            CellRecord.visit(
                    words,
                    position,
                    (ax, ay, bx, by, left, right) ->
                            edge(x0 + ax - px, y0 + ay - py, x0 + bx - px, y0 + by - py, left, right));
            return;
        }
        for (int child = 0; child < 16; child++) {
            long x = x0 + ((long) (child & 3) << (shift - 2));
            long y = y0 + ((long) (child >> 2) << (shift - 2));
            visit(words[position + child], x, y, shift - 2);
        }
    }

    private double boxMetres(long x0, long y0, long size) {
        double dx = Math.max(0, Math.max(x0 - px, px - x0 - size)) * metresPerX;
        double dy = Math.max(0, Math.max(y0 - py, py - y0 - size)) * metresPerY;
        return Math.hypot(dx, dy);
    }

    /** Measures an edge a→b, lattice steps from the position. */
    private void edge(long ax, long ay, long bx, long by, int left, int right) {
        double ux = ax * metresPerX;
        double uy = ay * metresPerY;
        double vx = (bx - ax) * metresPerX;
        double vy = (by - ay) * metresPerY;
        double t = Math.max(0, Math.min(1, -(ux * vx + uy * vy) / (vx * vx + vy * vy)));
        boolean on = crosses(ax, ay, bx, by);
        double nearestX = t == 1 ? bx : ax + t * (bx - ax);
        double nearestY = t == 1 ? by : ay + t * (by - ay);
        double distance = on ? 0 : Math.hypot(nearestX * metresPerX, nearestY * metresPerY);
        if (distance > limit) {
            return;
        }
        if (collect) {
            add(left);
            add(right);
        } else {
            int other = Math.min(other(left), other(right));
            if (distance < best) {
                across = other;
                best = distance;
                limit = distance;
                bestX = on ? 0 : nearestX;
                bestY = on ? 0 : nearestY;
            } else {
                across = Math.min(across, other);
            }
        }
    }

    /** Whether the edge passes exactly through the position. */
    private static boolean crosses(long ax, long ay, long bx, long by) {
        return Math.min(ax, bx) <= 0
                && Math.max(ax, bx) >= 0
                && Math.min(ay, by) <= 0
                && Math.max(ay, by) >= 0
                && ax * (by - ay) == ay * (bx - ax);
    }

    private void add(int code) {
        if (code > 0 && code <= index.units()) {
            within.add(code - 1);
        }
    }

    /** Ordinal of a side that is not the position's own, or the greatest number when nobody else is there. */
    private int other(int code) {
        return code > 0 && code <= index.units() && code != ownCode ? code - 1 : Integer.MAX_VALUE;
    }
}

package org.gridwarden.cell.build;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gridwarden.cell.build.NotACoverageException.Defect;
import org.gridwarden.cell.build.NotACoverageException.Reason;
import org.gridwarden.cell.record.CellRecord;
import org.gridwarden.cell.record.Vertex;
import org.gridwarden.geo.LngLat;

/**
 * Proves, cell by cell, that the polygons fit. Three facts together suffice: (1) edges meet only at shared vertices;
 * (2) around every vertex, the owners claimed by neighbouring edges for the ground between them agree; (3) at every vertex
 * the walk finds the owner that the edges claim. Every face of the layer has a vertex on its border, so every face then has
 * one owner, and the walk finds it. Confined to one thread.
 */
final class CellCheck {

    private final EdgeTable edges;
    private final DefectList defects;
    private int[] around = new int[16];

    CellCheck(EdgeTable edges, DefectList defects) {
        this.edges = edges;
        this.defects = defects;
    }

    /** Checks the {@code n} edges of the leaf cell with corner (x0, y0), lattice steps, whose record was just written. */
    void check(int[] ids, int n, int x0, int y0, int size, int[] words, int record) {
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                checkPair(ids[i], ids[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            checkVertex(edges.from[ids[i]], ids, n, i, x0, y0, size, words, record);
            checkVertex(edges.to[ids[i]], ids, n, i, x0, y0, size, words, record);
        }
    }

    private void checkPair(int e, int f) {
        long a = edges.from[e];
        long b = edges.to[e];
        long c = edges.from[f];
        long d = edges.to[f];
        boolean meets;
        if (a == c) {
            meets = overlap(a, b, d);
        } else if (a == d) {
            meets = overlap(a, b, c);
        } else if (b == c) {
            meets = overlap(b, a, d);
        } else if (b == d) {
            meets = overlap(b, a, c);
        } else {
            meets = intersect(a, b, c, d);
        }
        if (meets) {
            report(Reason.EDGES_CROSS, Vertex.on(c, d, a) ? a : Vertex.on(a, b, c) ? c : b, e, f);
        }
    }

    /** Whether the edges v–a and v–b run along one another. */
    private static boolean overlap(long v, long a, long b) {
        return Vertex.cross(v, a, b) == 0
                && Integer.signum(Vertex.x(a) - Vertex.x(v)) == Integer.signum(Vertex.x(b) - Vertex.x(v))
                && Integer.signum(Vertex.y(a) - Vertex.y(v)) == Integer.signum(Vertex.y(b) - Vertex.y(v));
    }

    private static boolean intersect(long a, long b, long c, long d) {
        if (Math.max(Vertex.x(a), Vertex.x(b)) < Math.min(Vertex.x(c), Vertex.x(d))
                || Math.max(Vertex.x(c), Vertex.x(d)) < Math.min(Vertex.x(a), Vertex.x(b))
                || Math.max(Vertex.y(a), Vertex.y(b)) < Math.min(Vertex.y(c), Vertex.y(d))
                || Math.max(Vertex.y(c), Vertex.y(d)) < Math.min(Vertex.y(a), Vertex.y(b))) {
            return false;
        }
        long cSide = Long.signum(Vertex.cross(a, b, c));
        long dSide = Long.signum(Vertex.cross(a, b, d));
        if (cSide * dSide > 0) {
            return false;
        }
        return Long.signum(Vertex.cross(c, d, a)) * Long.signum(Vertex.cross(c, d, b)) <= 0;
    }

    /** Checks a vertex in the half-open cell, once: at the first edge of the list that ends there. */
    private void checkVertex(
            long v, int[] ids, int n, int position, int x0, int y0, int size, int[] words, int record) {
        int x = Vertex.x(v) - x0;
        int y = Vertex.y(v) - y0;
        if (x < 0 || y < 0 || x >= size || y >= size) {
            return;
        }
        int degree = 0;
        for (int i = 0; i < n; i++) {
            if (edges.from[ids[i]] == v || edges.to[ids[i]] == v) {
                if (i < position) {
                    return;
                }
                if (degree == around.length) {
                    around = Arrays.copyOf(around, degree * 2);
                }
                around[degree++] = ids[i];
            }
        }
        sortByAngle(v, degree);
        int previous = around[degree - 1];
        for (int i = 0; i < degree; i++) {
            if (leftOf(v, previous) != rightOf(v, around[i])) {
                report(Reason.OVERLAP, v, previous, around[i]);
            }
            previous = around[i];
        }
        if (CellRecord.codeAt(words, record, x, y) != rightOf(v, around[0])) {
            report(Reason.OVERLAP, v, around[0], previous);
        }
    }

    private void sortByAngle(long v, int degree) {
        for (int i = 1; i < degree; i++) {
            int edge = around[i];
            int j = i;
            for (; j > 0 && Vertex.compareAngle(v, other(v, around[j - 1]), other(v, edge)) > 0; j--) {
                around[j] = around[j - 1];
            }
            around[j] = edge;
        }
    }

    private long other(long v, int edge) {
        return edges.from[edge] == v ? edges.to[edge] : edges.from[edge];
    }

    private int leftOf(long v, int edge) {
        return edges.from[edge] == v ? edges.left[edge] : edges.right[edge];
    }

    private int rightOf(long v, int edge) {
        return edges.from[edge] == v ? edges.right[edge] : edges.left[edge];
    }

    private void report(Reason reason, long place, int e, int f) {
        TreeSet<Integer> units = new TreeSet<>();
        for (int code : new int[] {edges.left[e], edges.right[e], edges.left[f], edges.right[f]}) {
            if (code > 0 && code <= edges.units) {
                units.add(code - 1);
            }
        }
        defects.add(new Defect(reason, List.copyOf(units), LngLat.ofLattice(Vertex.x(place), Vertex.y(place))));
    }
}

package org.gridwarden.lint.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Centre lines of roads as segments in squares of a plane, for the question how near the next one is. Only segments
 * within {@link #REACH_METRES} are seen. Immutable.
 */
public final class RoadIndex {

    /** How far a question sees. */
    static final double REACH_METRES = 15;

    private static final double SQUARE_METRES = 25;

    private final Place plane;
    private final Map<Long, double[]> squares = new HashMap<>();

    RoadIndex(Place plane, List<Geometry> lines) {
        this.plane = plane;
        Map<Long, List<double[]>> collected = new HashMap<>();
        for (Geometry line : lines) {
            for (int i = 0; i < line.getNumGeometries(); i++) {
                if (line.getGeometryN(i) instanceof LineString string) {
                    add(string.getCoordinates(), collected);
                }
            }
        }
        collected.forEach((square, segments) -> squares.put(square, flat(segments)));
    }

    /** The plane on which places and directions are asked. */
    public Place plane() {
        return plane;
    }

    /** Whether nothing is known of roads. */
    public boolean isEmpty() {
        return squares.isEmpty();
    }

    /**
     * Metres from a place of the plane to the nearest centre line that runs within {@code degrees} of the direction
     * (dx, dy); {@link Double#POSITIVE_INFINITY} where none is in reach. 90 degrees take any direction.
     */
    public double metres(double x, double y, double dx, double dy, double degrees) {
        double[] segments = squares.get(square(x, y));
        if (segments == null) {
            return Double.POSITIVE_INFINITY;
        }
        double cosine = degrees < 90 ? Math.cos(Math.toRadians(degrees)) : 0;
        double least = cosine * cosine * (dx * dx + dy * dy);
        double nearest = REACH_METRES * REACH_METRES;
        boolean found = false;
        for (int i = 0; i < segments.length; i += 4) {
            double sx = segments[i + 2] - segments[i];
            double sy = segments[i + 3] - segments[i + 1];
            double lengthSquared = sx * sx + sy * sy;
            double along = sx * dx + sy * dy;
            if (along * along < least * lengthSquared) {
                continue;
            }
            double t = ((x - segments[i]) * sx + (y - segments[i + 1]) * sy) / lengthSquared;
            double clamped = Math.max(0, Math.min(1, t));
            double ex = segments[i] + clamped * sx - x;
            double ey = segments[i + 1] + clamped * sy - y;
            double squared = ex * ex + ey * ey;
            if (squared <= nearest) {
                nearest = squared;
                found = true;
            }
        }
        return found ? Math.sqrt(nearest) : Double.POSITIVE_INFINITY;
    }

    private void add(Coordinate[] line, Map<Long, List<double[]>> into) {
        for (int i = 1; i < line.length; i++) {
            double x = plane.x(line[i - 1]);
            double y = plane.y(line[i - 1]);
            double dx = plane.x(line[i]) - x;
            double dy = plane.y(line[i]) - y;
            int pieces = (int) Math.ceil(Math.hypot(dx, dy) / SQUARE_METRES);
            for (int k = 0; k < pieces; k++) {
                addPiece(
                        new double[] {
                            x + dx * k / pieces,
                            y + dy * k / pieces,
                            x + dx * (k + 1) / pieces,
                            y + dy * (k + 1) / pieces
                        },
                        into);
            }
        }
    }

    private static void addPiece(double[] piece, Map<Long, List<double[]>> into) {
        long west = step(Math.min(piece[0], piece[2]) - REACH_METRES);
        long east = step(Math.max(piece[0], piece[2]) + REACH_METRES);
        long south = step(Math.min(piece[1], piece[3]) - REACH_METRES);
        long north = step(Math.max(piece[1], piece[3]) + REACH_METRES);
        for (long i = west; i <= east; i++) {
            for (long k = south; k <= north; k++) {
                into.computeIfAbsent(key(i, k), any -> new ArrayList<>()).add(piece);
            }
        }
    }

    private static double[] flat(List<double[]> segments) {
        double[] flat = new double[segments.size() * 4];
        for (int i = 0; i < segments.size(); i++) {
            System.arraycopy(segments.get(i), 0, flat, i * 4, 4);
        }
        return flat;
    }

    private static long square(double x, double y) {
        return key(step(x), step(y));
    }

    private static long step(double metres) {
        return (long) Math.floor(metres / SQUARE_METRES);
    }

    private static long key(long i, long k) {
        return i << 32 ^ k & 0xffffffffL;
    }
}

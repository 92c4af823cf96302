package org.gridwarden.tile.line;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gridwarden.tile.mvt.Shape;
import org.gridwarden.tile.mvt.TileBox;

/**
 * Where a name fits best: the interior point farthest from the boundary, found by halving squares and dropping those
 * that cannot hold a better one (after "polylabel", Mapbox 2016, ISC). Of several areas the largest is taken. Stateless.
 */
public final class LabelPoint {

    /** A square around (x, y) with half its width, and how far its middle lies inside. */
    private record Square(double x, double y, double half, double inside) {
        double best() {
            return inside + half * Math.sqrt(2);
        }
    }

    private final List<int[]> rings;

    private LabelPoint(List<int[]> rings) {
        this.rings = rings;
    }

    /**
     * The point for areas drawn as {@link Shape} says.
     *
     * @param paths at least one outer ring
     * @return x and y, not rounded
     */
    public static double[] of(List<int[]> paths) {
        List<int[]> largest = largestArea(paths);
        return new LabelPoint(largest).find(TileBox.around(largest.get(0)));
    }

    private static List<int[]> largestArea(List<int[]> paths) {
        int found = 0;
        for (int i = 1; i < paths.size(); i++) {
            if (Shape.doubleArea(paths.get(i)) > Shape.doubleArea(paths.get(found))) {
                found = i;
            }
        }
        int end = found + 1;
        while (end < paths.size() && Shape.doubleArea(paths.get(end)) < 0) {
            end++;
        }
        return paths.subList(found, end);
    }

    private double[] find(TileBox box) {
        double width = (double) box.east() - box.west();
        double height = (double) box.south() - box.north();
        double size = Math.max(1, Math.min(width, height));
        double precision = Math.max(0.5, size / 50);
        PriorityQueue<Square> open =
                new PriorityQueue<>(Comparator.comparingDouble(Square::best).reversed());
        double half = size / 2;
        for (double x = box.west(); x < box.east(); x += size) {
            for (double y = box.north(); y < box.south(); y += size) {
                open.add(square(x + half, y + half, half));
            }
        }
        Square best = square(box.west() + width / 2, box.north() + height / 2, 0);
        while (!open.isEmpty() && open.peek().best() - best.inside() > precision) {
            Square square = open.poll();
            best = square.inside() > best.inside() ? square : best;
            split(square, open);
        }
        return new double[] {best.x(), best.y()};
    }

    private void split(Square square, PriorityQueue<Square> open) {
        double half = square.half() / 2;
        open.add(square(square.x() - half, square.y() - half, half));
        open.add(square(square.x() + half, square.y() - half, half));
        open.add(square(square.x() - half, square.y() + half, half));
        open.add(square(square.x() + half, square.y() + half, half));
    }

    private Square square(double x, double y, double half) {
        return new Square(x, y, half, inside(x, y));
    }

    /** Distance to the nearest boundary, negative outside. */
    private double inside(double x, double y) {
        boolean within = false;
        double least = Double.POSITIVE_INFINITY;
        for (int[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                double ax = ring[i - 2];
                double ay = ring[i - 1];
                double bx = ring[i];
                double by = ring[i + 1];
                if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                    within = !within;
                }
                least = Math.min(least, LineSimplifier.squaredDistance(x, y, ax, ay, bx, by));
            }
        }
        return within ? Math.sqrt(least) : -Math.sqrt(least);
    }
}

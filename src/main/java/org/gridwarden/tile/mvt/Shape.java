package org.gridwarden.tile.mvt;

import java.util.List;
import java.util.Map;

/**
 * One feature of a tile layer.
 *
 * @param id feature id
 * @param kind what the paths are
 * @param paths pairs {@code x0,y0,x1,y1…}; of areas closed rings, outer ones turning clockwise as drawn (positive area
 *     with y growing south), each followed by its holes, which turn the other way; of points one path with all of them
 * @param properties text, whole and other numbers and truth values, in the order in which they are written
 */
public record Shape(long id, Kind kind, List<int[]> paths, Map<String, Object> properties) {

    /** The kind of geometry, with its number in the vector tile format. */
    public enum Kind {
        POINT(1),
        LINE(2),
        AREA(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** A point feature, in world units. */
    public static Shape point(long id, int x, int y, Map<String, Object> properties) {
        return new Shape(id, Kind.POINT, List.of(new int[] {x, y}), properties);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** The box around all paths; the shape must not be empty. */
    TileBox box() {
        return paths.stream().map(TileBox::around).reduce(TileBox::plus).orElseThrow();
    }

    /** Twice the signed area of a closed ring: positive when it turns clockwise with y growing south. */
    public static long doubleArea(int[] ring) {
        long sum = 0;
        for (int i = 2; i < ring.length; i += 2) {
            long ax = ring[i - 2] - ring[0];
            long ay = ring[i - 1] - ring[1];
            long bx = ring[i] - ring[0];
            long by = ring[i + 1] - ring[1];
            sum += ax * by - bx * ay;
        }
        return sum;
    }
}

package org.gridwarden.tile.mvt;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rings and lines to a box. A cut point is computed from the segment's lesser end, so that two shapes that share a
 * segment in opposite directions get the same cut. Rings go by Sutherland and Hodgman (1974): what is left of a ring
 * that leaves the box and comes back is joined along the box's rim, which lies out of sight in the buffer. Stateless.
 */
final class Clip {

    private static final int[] NOTHING = {};

    private enum Side {
        WEST,
        EAST,
        NORTH,
        SOUTH
    }

    private Clip() {}

    /** The part of a closed ring inside the box, closed; empty when there is none. */
    static int[] ring(int[] ring, TileBox box) {
        TileBox extent = TileBox.around(ring);
        if (box.contains(extent)) {
            return ring;
        }
        if (!box.touches(extent)) {
            return NOTHING;
        }
        int[] left = ring;
        for (Side side : Side.values()) {
            left = half(left, side, box);
            if (left.length < 8) {
                return NOTHING;
            }
        }
        return left;
    }

    /** The parts of a line inside the box, each with two pairs or more. */
    static List<int[]> line(int[] line, TileBox box) {
        TileBox extent = TileBox.around(line);
        if (box.contains(extent)) {
            return List.of(line);
        }
        List<int[]> parts = new ArrayList<>();
        PairList part = new PairList();
        for (int i = 2; i < line.length; i += 2) {
            int[] piece = segment(line[i - 2], line[i - 1], line[i], line[i + 1], box);
            if (piece.length > 0) {
                part.add(piece[0], piece[1]);
                part.add(piece[2], piece[3]);
            }
            boolean leaves = piece.length == 0 || !box.contains(line[i], line[i + 1]);
            if (leaves) {
                keep(part, parts);
                part = new PairList();
            }
        }
        keep(part, parts);
        return parts;
    }

    private static void keep(PairList part, List<int[]> parts) {
        if (part.pairCount() > 1) {
            parts.add(part.toArray());
        }
    }

    private static int[] half(int[] ring, Side side, TileBox box) {
        PairList result = new PairList();
        for (int i = 2; i < ring.length; i += 2) {
            int ax = ring[i - 2];
            int ay = ring[i - 1];
            int bx = ring[i];
            int by = ring[i + 1];
            boolean aInside = inside(ax, ay, side, box);
            if (aInside) {
                result.add(ax, ay);
            }
            if (aInside != inside(bx, by, side, box)) {
                int[] cut = cut(ax, ay, bx, by, side, box);
                result.add(cut[0], cut[1]);
            }
        }
        result.close();
        return result.toArray();
    }

    private static int[] segment(int ax, int ay, int bx, int by, TileBox box) {
        int[] piece = {ax, ay, bx, by};
        for (Side side : Side.values()) {
            boolean aInside = inside(piece[0], piece[1], side, box);
            boolean bInside = inside(piece[2], piece[3], side, box);
            if (!aInside && !bInside) {
                return NOTHING;
            }
            if (aInside != bInside) {
                int[] cut = cut(piece[0], piece[1], piece[2], piece[3], side, box);
                piece[aInside ? 2 : 0] = cut[0];
                piece[aInside ? 3 : 1] = cut[1];
            }
        }
        return piece;
    }

    private static boolean inside(int x, int y, Side side, TileBox box) {
        return switch (side) {
            case WEST -> x >= box.west();
            case EAST -> x <= box.east();
            case NORTH -> y >= box.north();
            case SOUTH -> y <= box.south();
        };
    }

    private static int[] cut(int ax, int ay, int bx, int by, Side side, TileBox box) {
        if (bx < ax || (bx == ax && by < ay)) {
            return cut(bx, by, ax, ay, side, box);
        }
        return switch (side) {
            case WEST -> new int[] {box.west(), between(ax, ay, bx, by, box.west())};
            case EAST -> new int[] {box.east(), between(ax, ay, bx, by, box.east())};
            case NORTH -> new int[] {between(ay, ax, by, bx, box.north()), box.north()};
            case SOUTH -> new int[] {between(ay, ax, by, bx, box.south()), box.south()};
        };
    }

    /** The value at {@code at} of the line that is v0 at u0 and v1 at u1; u0 ≠ u1. */
    private static int between(int u0, int v0, int u1, int v1, int at) {
        return (int) Math.round(v0 + ((double) at - u0) * ((double) v1 - v0) / ((double) u1 - u0));
    }
}

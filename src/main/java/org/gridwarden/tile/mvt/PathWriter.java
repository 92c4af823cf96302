package org.gridwarden.tile.mvt;

/**
 * Writes paths as the geometry commands of the vector tile format: MoveTo, LineTo and ClosePath with zigzag differences
 * from the pen's place. Not thread-safe.
 */
final class PathWriter {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final WireBuffer out;
    private int penX;
    private int penY;

    /** Writes to {@code out}, relative to the tile's north-west corner in world units. */
    PathWriter(WireBuffer out, int originX, int originY) {
        this.out = out;
        this.penX = originX;
        this.penY = originY;
    }

    void points(int[] pairs) {
        if (pairs.length > 0) {
            run(MOVE_TO, pairs, 0, pairs.length);
        }
    }

    void line(int[] pairs) {
        run(MOVE_TO, pairs, 0, 2);
        run(LINE_TO, pairs, 2, pairs.length);
    }

    /** A closed ring; its last pair is said by ClosePath. */
    void ring(int[] pairs) {
        run(MOVE_TO, pairs, 0, 2);
        run(LINE_TO, pairs, 2, pairs.length - 2);
        out.varint(command(CLOSE_PATH, 1));
    }

    private void run(int command, int[] pairs, int from, int to) {
        out.varint(command(command, (to - from) / 2));
        for (int i = from; i < to; i += 2) {
            out.zigzag(pairs[i] - penX);
            out.zigzag(pairs[i + 1] - penY);
            penX = pairs[i];
            penY = pairs[i + 1];
        }
    }

    private static int command(int command, int count) {
        return (count << 3) | command;
    }
}

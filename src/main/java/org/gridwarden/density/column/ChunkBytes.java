package org.gridwarden.density.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Chunk} as bytes, without the identities of its reports. Stateless. */
final class ChunkBytes {

    /** Bytes that say how long the rest is. */
    static final int HEADER = 4 * Integer.BYTES;

    private static final int HAND = Integer.BYTES + 3 * Long.BYTES;

    private ChunkBytes() {}

    /** Hands out the next bytes. */
    interface Source {
        ByteBuffer take(int bytes) throws IOException;
    }

    static int length(Chunk chunk) {
        return HEADER + length(chunk.size, chunk.kinds.length, chunk.weights != null, chunk.hands.size());
    }

    private static int length(int size, int kinds, boolean weighted, int hands) {
        return Integer.BYTES * (4 * size + 2 * kinds + (weighted ? size : 0)) + HAND * hands;
    }

    static void put(ByteBuffer out, Chunk chunk) {
        out.putInt(chunk.size).putInt(chunk.kinds.length);
        out.putInt(chunk.weights == null ? 0 : 1).putInt(chunk.hands.size());
        for (int[] column : new int[][] {chunk.seen, chunk.settled, chunk.xs, chunk.ys, chunk.kinds, chunk.ends}) {
            out.asIntBuffer().put(column);
            out.position(out.position() + column.length * Integer.BYTES);
        }
        float[] weights = chunk.weights;
        if (weights != null) {
            out.asFloatBuffer().put(weights);
            out.position(out.position() + weights.length * Float.BYTES);
        }
        for (HandOwner hand : chunk.hands) {
            out.putInt(hand.reportId()).putLong(hand.networkId());
            out.putLong(hand.unitId()).putLong(hand.insideUnitId());
        }
    }

    static Chunk read(ByteBuffer sizes, CityTime time, Source source) throws IOException {
        int size = sizes.getInt();
        int kinds = sizes.getInt();
        boolean weighted = sizes.getInt() != 0;
        int hands = sizes.getInt();
        ByteBuffer bytes = source.take(length(size, kinds, weighted, hands));
        return new Chunk(
                new Chunk.Columns(
                        ints(bytes, size),
                        ints(bytes, size),
                        ints(bytes, size),
                        ints(bytes, size),
                        ints(bytes, kinds),
                        ints(bytes, kinds),
                        weighted ? floats(bytes, size) : null,
                        IntBuffer.allocate(size),
                        hands(bytes, hands)),
                time);
    }

    private static int[] ints(ByteBuffer bytes, int count) {
        int[] values = new int[count];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return values;
    }

    private static float @Nullable [] floats(ByteBuffer bytes, int count) {
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + count * Float.BYTES);
        return values;
    }

    private static List<HandOwner> hands(ByteBuffer bytes, int count) {
        List<HandOwner> hands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hands.add(new HandOwner(bytes.getInt(), bytes.getLong(), bytes.getLong(), bytes.getLong()));
        }
        return hands;
    }
}

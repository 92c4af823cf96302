package org.gridwarden.batch.place;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.locate.index.NetworkIndex;

/** Text about each unit of a network, encoded once, all in one array. Immutable. */
final class UnitPieces {

    private final byte[] bytes;
    private final int[] starts;

    private UnitPieces(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** What {@code text} says of each unit's position. */
    static UnitPieces of(NetworkIndex index, IntFunction<String> text) {
        ByteBuilder all = new ByteBuilder(32 * index.size() + 16);
        int[] starts = new int[index.size() + 1];
        for (int position = 0; position < index.size(); position++) {
            all.append(text.apply(position).getBytes(StandardCharsets.UTF_8));
            starts[position + 1] = all.length();
        }
        return new UnitPieces(all.toByteArray(), starts);
    }

    /** As {@link #appendTo}, without so many bytes at either end. */
    void appendPart(ByteBuilder out, int position, int skippedFirst, int skippedLast) {
        out.append(bytes, starts[position] + skippedFirst, starts[position + 1] - skippedLast);
    }

    void appendTo(ByteBuilder out, int position) {
        out.append(bytes, starts[position], starts[position + 1]);
    }
}

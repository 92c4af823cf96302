package org.gridwarden.tile.mvt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The few forms of the Protocol Buffers wire format that vector tiles use, in a growing array. Not thread-safe. */
public final class WireBuffer {

    private byte[] bytes = new byte[256];
    private int size;

    void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void zigzag(int value) {
        varint(((value << 1) ^ (value >> 31)) & 0xffffffffL);
    }

    void varintField(int field, long value) {
        varint((long) field << 3);
        varint(value);
    }

    void doubleField(int field, double value) {
        varint(((long) field << 3) | 1);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            put((byte) (bits >>> shift));
        }
    }

    void textField(int field, String value) {
        bytesField(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void bytesField(int field, byte[] value) {
        varint(((long) field << 3) | 2);
        varint(value.length);
        append(value, value.length);
    }

    void messageField(int field, WireBuffer message) {
        varint(((long) field << 3) | 2);
        varint(message.size);
        append(message.bytes, message.size);
    }

    void append(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** A copy of everything that was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte value) {
        room(1);
        bytes[size++] = value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}

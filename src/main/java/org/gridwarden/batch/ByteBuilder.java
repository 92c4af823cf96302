package org.gridwarden.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A growing byte array that is filled, written out and filled again. One owner at a time. */
final class ByteBuilder {

    private byte[] bytes;
    private int length;

    ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    void append(byte[] source, int start, int end) {
        int count = end - start;
        makeRoom(count);
        System.arraycopy(source, start, bytes, length, count);
        length += count;
    }

    void append(byte[] source) {
        append(source, 0, source.length);
    }

    void append(byte value) {
        makeRoom(1);
        bytes[length++] = value;
    }

    /** Replaces a byte that was appended. */
    void set(int position, byte value) {
        bytes[position] = value;
    }

    private void makeRoom(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void writeTo(OutputStream output) throws IOException {
        output.write(bytes, 0, length);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}

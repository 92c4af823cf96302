package org.gridwarden.batch.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A growing byte array that is filled, written out and filled again. One owner at a time. */
public final class ByteBuilder {

    private byte[] bytes;
    private int length;

    /** Empty, with room for so many bytes before it has to grow. */
    public ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /** Appends {@code source[start, end)}. */
    public void append(byte[] source, int start, int end) {
        int count = end - start;
        makeRoom(count);
        System.arraycopy(source, start, bytes, length, count);
        length += count;
    }

    /** Appends all of these bytes. */
    public void append(byte[] source) {
        append(source, 0, source.length);
    }

    /** Appends one byte. */
    public void append(byte value) {
        makeRoom(1);
        bytes[length++] = value;
    }

    /** Replaces a byte that was appended. */
    public void set(int position, byte value) {
        bytes[position] = value;
    }

    private void makeRoom(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }

    /** Number of bytes since the last {@link #clear}. */
    public int length() {
        return length;
    }

    /** Forgets what was appended and keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Writes everything that was appended; it stays. */
    public void writeTo(OutputStream output) throws IOException {
        output.write(bytes, 0, length);
    }

    /** A copy of everything that was appended. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}

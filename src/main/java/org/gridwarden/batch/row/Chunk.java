package org.gridwarden.batch.row;

import java.util.Locale;
import java.util.Optional;

/** Whole records of a stream: {@code bytes[start, length)}. Reused; one owner at a time. */
public final class Chunk {

    byte[] bytes = new byte[0];
    int start;
    int length;
    long sequence;
    /** Where {@code bytes[0]} lies in the stream. */
    long offset;

    /** Takes over the content of {@code other}, which must not be used any more. */
    void take(Chunk other) {
        bytes = other.bytes;
        start = other.start;
        length = other.length;
        sequence = other.sequence;
        offset = other.offset;
    }

    /** The array in which the records lie; not copied, and another one after the next reading. */
    public byte[] bytes() {
        return bytes;
    }

    /** Index of the first record's first byte. */
    public int start() {
        return start;
    }

    /** Index behind the last record. */
    public int length() {
        return length;
    }

    /** Which piece of the stream this is, from 0. */
    public long sequence() {
        return sequence;
    }

    /** Leaves out the records before this index, at which one begins. */
    public void startAt(int index) {
        start = index;
    }

    /** The first place at which the records are not UTF-8. */
    public Optional<LineDefect> notUtf8() {
        int invalid = Utf8Check.firstInvalid(bytes, start, length);
        if (invalid < 0) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "byte %d (0x%02X) is not UTF-8; convert the file first, for example: iconv -f GBK -t UTF-8",
                offset + invalid,
                bytes[invalid]);
        return Optional.of(new LineDefect("not_utf8", lineEnds(start, invalid), sentence));
    }

    private int lineEnds(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            boolean lone = bytes[at] == '\r' && at + 1 < length && bytes[at + 1] != '\n';
            count += bytes[at] == '\n' || lone ? 1 : 0;
        }
        return count;
    }
}

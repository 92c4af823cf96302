package org.gridwarden.batch;

/** Whole records of a stream: {@code bytes[start, length)}. Reused; one owner at a time. */
final class Chunk {

    byte[] bytes = new byte[0];
    int start;
    int length;
    /** Which piece of the stream this is, from 0. */
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

    /** Refuses the stream unless the records are UTF-8. */
    void requireUtf8() {
        int invalid = Utf8Check.firstInvalid(bytes, start, length);
        if (invalid >= 0) {
            throw new BatchException(
                    "not_utf8",
                    String.format(
                            "byte %d (0x%02X) is not UTF-8; convert the file first, for example: iconv -f GBK -t UTF-8",
                            offset + invalid, bytes[invalid]));
        }
    }
}

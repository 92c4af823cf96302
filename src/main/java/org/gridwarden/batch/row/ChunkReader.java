package org.gridwarden.batch.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into chunks that end where a record ends. A UTF-8 byte order mark is dropped; UTF-16 is refused. One
 * caller at a time.
 */
public final class ChunkReader {

    /** Bytes of an ordinary chunk; large enough to share the cost of hand-over, small enough for the cache. */
    public static final int CHUNK_BYTES = 256 * 1024;

    /** A record longer than this is taken for an unclosed quote. */
    static final int LONGEST_RECORD_BYTES = 16 * 1024 * 1024;

    private final InputStream input;
    private final RecordFormat format;
    private final int chunkBytes;
    private byte[] rest = new byte[0];
    private int restLength;
    private long sequence;
    private long offset;
    private boolean ended;
    private @Nullable Chunk ahead;

    /** Reads records of this format; chunks have about {@code chunkBytes}, more where one record is longer. */
    public ChunkReader(InputStream input, RecordFormat format, int chunkBytes) {
        this.input = input;
        this.format = format;
        this.chunkBytes = chunkBytes;
    }

    /**
     * Fills {@code chunk} with the next records; false at the end of the stream.
     *
     * @throws BatchException when the stream is UTF-16 or a record never ends
     */
    public boolean next(Chunk chunk) throws IOException {
        Chunk given = ahead;
        if (given != null) {
            ahead = null;
            chunk.take(given);
            return true;
        }
        if (ended && restLength == 0) {
            return false;
        }
        chunk.bytes = withRoom(chunk.bytes, Math.max(chunkBytes, 2 * restLength));
        System.arraycopy(rest, 0, chunk.bytes, 0, restLength);
        int filled = restLength;
        int cut = 0;
        while (cut == 0) {
            filled = fill(chunk, filled);
            cut = ended ? filled : format.lastRecordEnd(chunk.bytes, 0, filled);
            if (cut == 0 && !ended) {
                refuseLongRecord(filled);
                chunk.bytes = Arrays.copyOf(chunk.bytes, 2 * chunk.bytes.length);
            } else if (cut == 0) {
                return false;
            }
        }
        keepRest(chunk.bytes, cut, filled);
        chunk.start = 0;
        chunk.length = cut;
        chunk.sequence = sequence++;
        chunk.offset = offset;
        offset += cut;
        return true;
    }

    /** Gives back the chunk that {@link #next} filled last, its {@code start} perhaps moved on: it comes again. */
    public void giveBack(Chunk chunk) {
        ahead = chunk;
    }

    private int fill(Chunk chunk, int from) throws IOException {
        int filled = from;
        while (filled < chunk.bytes.length && !ended) {
            int count = input.read(chunk.bytes, filled, chunk.bytes.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
        return sequence == 0 && from == 0 ? withoutByteOrderMark(chunk.bytes, filled) : filled;
    }

    private int withoutByteOrderMark(byte[] bytes, int filled) {
        boolean utf16 = filled >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        if (utf16) {
            throw new BatchException("not_utf8", "the file is UTF-16; save it as UTF-8");
        }
        boolean marked = filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (marked) {
            System.arraycopy(bytes, 3, bytes, 0, filled - 3);
        }
        offset = marked ? 3 : 0;
        return marked ? filled - 3 : filled;
    }

    private void keepRest(byte[] bytes, int from, int to) {
        rest = withRoom(rest, to - from);
        restLength = to - from;
        System.arraycopy(bytes, from, rest, 0, restLength);
    }

    private static void refuseLongRecord(int filled) {
        if (filled >= LONGEST_RECORD_BYTES) {
            throw new BatchException(
                    "record_too_long", "a record is longer than 16 MB; a quote is probably never closed");
        }
    }

    private static byte[] withRoom(byte[] bytes, int size) {
        return bytes.length >= size ? bytes : new byte[size];
    }
}

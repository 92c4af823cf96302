package org.gridwarden.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read and throws a 413 problem beyond the limit. */
public final class LimitedStream extends FilterInputStream {

    private final long limitBytes;
    private long readBytes;

    /** At most {@code limitBytes} of the stream. */
    public LimitedStream(InputStream in, long limitBytes) {
        super(in);
        this.limitBytes = limitBytes;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        readBytes += Math.max(bytes, 0);
        if (readBytes > limitBytes) {
            throw Problem.tooLarge(limitBytes);
        }
    }
}

package org.gridwarden.http.server;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What a caller still sends when the answer is known already, such as a file that is too large.
 *
 * <p>A connection that is closed while bytes arrive is reset, and the reset throws away an answer that the caller has not
 * read yet: instead of "too large" it would see a broken connection. So what comes is read and dropped first, within
 * bounds (RFC 9112, 9.6).
 */
final class UnreadBody {

    /** As much as a file of boundaries may have; whoever sends more sees the connection end. */
    private static final long MOST_BYTES = 512L << 20;

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private UnreadBody() {}

    /** Reads the rest of the request's body, unless the caller waits to be told that it may send it. */
    static void drop(Context ctx) {
        if (ctx.header("Expect") != null) {
            return;
        }
        try {
            ServletInputStream in = ctx.req().getInputStream();
            byte[] buffer = new byte[1 << 14];
            long end = System.nanoTime() + MOST_NANOS;
            long left = MOST_BYTES;
            int count = 0;
            while (!in.isFinished() && count >= 0 && left > 0 && System.nanoTime() < end) {
                count = in.read(buffer);
                left -= count;
            }
        } catch (IOException e) {
            // The caller has gone: there is nobody to answer.
        }
    }
}

package org.gridwarden.http.server;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read as far as it had arrived; whoever reads it next gets the same bytes again and then what
 * arrives later. One owner at a time.
 */
final class ArrivedBody extends Request.Wrapper {

    private final byte[] bytes;
    private final int length;
    private Content.@Nullable Chunk next;
    private boolean isReplayed;

    private ArrivedBody(Request request, byte[] bytes, int length, Content.@Nullable Chunk next) {
        super(request);
        this.bytes = bytes;
        this.length = length;
        this.next = next;
    }

    /** Whether the request declares a JSON body and a length of at most {@code mostBytes}. */
    static boolean isJsonWithin(Request request, int mostBytes) {
        long declared = request.getLength();
        return declared > 0
                && declared <= mostBytes
                && "application/json".equals(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
    }

    /** Reads what has arrived of a body of declared length, without waiting. */
    static ArrivedBody of(Request request) {
        byte[] bytes = new byte[(int) request.getLength()];
        int length = 0;
        while (length < bytes.length) {
            Content.Chunk chunk = request.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return new ArrivedBody(request, bytes, length, chunk);
            }
            int count = chunk.remaining();
            chunk.getByteBuffer().get(bytes, length, count);
            length += count;
            chunk.release();
        }
        return new ArrivedBody(request, bytes, length, null);
    }

    boolean isWhole() {
        return length == bytes.length;
    }

    /** The body; only where {@link #isWhole}. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public Content.@Nullable Chunk read() {
        if (!isReplayed) {
            isReplayed = true;
            if (length > 0) {
                return Content.Chunk.from(ByteBuffer.wrap(Arrays.copyOf(bytes, length)), isWhole());
            }
        }
        if (next != null) {
            Content.Chunk failure = next;
            next = null;
            return failure;
        }
        return isWhole() ? Content.Chunk.EOF : super.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
        if (!isReplayed || isWhole()) {
            demandCallback.run();
        } else {
            super.demand(demandCallback);
        }
    }
}

package org.gridwarden.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.gridwarden.json.Json;

/** Answers: JSON, and bodies with an entity tag. */
public final class Reply {

    /** Attribute of a request that changes nothing, although its method could. */
    private static final String READS_ONLY = "gridwarden.reads-only";

    /** Attribute of a request that takes long because it waits for something to happen. */
    private static final String WAITS = "gridwarden.waits";

    private Reply() {}

    /** The value as JSON with status 200; never kept by a cache. */
    public static void json(Context ctx, Object value) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(Json.write(value));
    }

    /** The value as JSON with status 201. */
    public static void created(Context ctx, Object value) {
        json(ctx, value);
        ctx.status(201);
    }

    /** Says that this request changes nothing although it is a POST: it is logged like a GET. */
    public static void readsOnly(Context ctx) {
        ctx.attribute(READS_ONLY, Boolean.TRUE);
    }

    /** Says that this request waits for something to happen: it is not logged as slow. */
    public static void waits(Context ctx) {
        ctx.attribute(WAITS, Boolean.TRUE);
    }

    /** Whether {@link #readsOnly} was said of this request. */
    public static boolean isReadOnly(Context ctx) {
        return ctx.attribute(READS_ONLY) != null;
    }

    /** Whether {@link #waits} was said of this request. */
    public static boolean isWaiting(Context ctx) {
        return ctx.attribute(WAITS) != null;
    }

    /** Status 204. */
    public static void nothing(Context ctx) {
        ctx.status(204);
    }

    /**
     * A body under a strong entity tag: 304 without making the body when the caller has it already. The body may be
     * kept but must be asked for again each time.
     */
    public static void tagged(Context ctx, String tag, String contentType, Supplier<byte[]> body) {
        cached(ctx, tag, "private, no-cache", contentType, body);
    }

    /** A body that never changes under its URL, kept for ever by browsers and, where {@code shared}, by proxies. */
    public static void immutable(Context ctx, String tag, boolean shared, String contentType, Supplier<byte[]> body) {
        cached(ctx, tag, (shared ? "public" : "private") + ", max-age=31536000, immutable", contentType, body);
    }

    private static void cached(
            Context ctx, String tag, String cacheControl, String contentType, Supplier<byte[]> body) {
        String quoted = "\"" + tag + "\"";
        ctx.header("ETag", quoted);
        ctx.header("Cache-Control", cacheControl);
        if (matches(ctx.header("If-None-Match"), quoted)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(contentType).result(body.get());
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String sent, String quoted) {
        if (sent == null) {
            return false;
        }
        for (String candidate : sent.split(",")) {
            String bare = candidate.strip();
            if (bare.equals("*") || bare.equals(quoted) || bare.equals("W/" + quoted)) {
                return true;
            }
        }
        return false;
    }
}

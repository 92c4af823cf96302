package org.gridwarden.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.gridwarden.json.Json;
import org.gridwarden.json.JsonDefect;
import org.jspecify.annotations.Nullable;

/** The body of a request: typed, or as a stream, never longer than agreed. */
public final class RequestBody {

    /** Most bytes of an ordinary JSON body. */
    public static final long JSON_LIMIT_BYTES = 1 << 20;

    private RequestBody() {}

    /** The JSON body as a record; throws a problem that names the member at fault. */
    public static <T> T json(Context ctx, Class<T> type) {
        return json(ctx, type, JSON_LIMIT_BYTES);
    }

    /** Like {@link #json(Context, Class)}, of any type and up to {@code limitBytes}. */
    public static <T> T json(Context ctx, Type type, long limitBytes) {
        requireType(ctx, "application/json", "application/geo+json");
        try {
            return Json.read(stream(ctx, limitBytes), type);
        } catch (JsonDefect e) {
            throw new ProblemException(new Problem(
                    400,
                    "body_invalid",
                    "The request body is not valid",
                    (e.path().isEmpty() ? "" : e.path() + ": ") + e.getMessage(),
                    null,
                    e.path().isEmpty()
                            ? List.of()
                            : List.of(ProblemError.ofParameter(
                                    "body_invalid", e.path(), String.valueOf(e.getMessage())))));
        } catch (IOException e) {
            throw Problem.badRequest("body_broken", "the request body broke off: " + e.getMessage());
        }
    }

    /** Whether nothing was sent; asked before the body is read, which can be done once. */
    public static boolean isEmpty(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        return length == 0 || (length < 0 && ctx.contentType() == null);
    }

    /** The member's value; throws a problem that names the member when it is missing or empty. */
    public static <T> T require(String member, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw Problem.badParameter(member, "the member '" + member + "' is needed");
        }
        return value;
    }

    /** The body as a stream that throws a 413 problem beyond {@code limitBytes}; the declared length is checked first. */
    public static InputStream stream(Context ctx, long limitBytes) {
        if (ctx.req().getContentLengthLong() > limitBytes) {
            throw Problem.tooLarge(limitBytes);
        }
        return new LimitedStream(ctx.bodyInputStream(), limitBytes);
    }

    /** Throws a 415 problem unless the body is declared as one of these media types. */
    public static void requireType(Context ctx, String... mediaTypes) {
        String declared = ctx.contentType();
        String bare = declared == null ? "" : declared.split(";", 2)[0].strip();
        if (!List.of(mediaTypes).contains(bare)) {
            throw Problem.of(
                    415,
                    "media_type_unsupported",
                    "The media type is not understood",
                    "Content-Type is '" + bare + "'; allowed: " + String.join(", ", mediaTypes));
        }
    }
}

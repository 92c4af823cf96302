package org.gridwarden.http.server;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request in its answer, in problems and in the log. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "gridwarden.request-id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** The id that the sender gave, where it is a sane one, or a new one. */
    static String of(Context ctx) {
        String known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String id = ofSent(ctx.header(HEADER));
        ctx.attribute(ATTRIBUTE, id);
        return id;
    }

    /** What the sender gave, where it is a sane id, or a new one. */
    static String ofSent(@Nullable String sent) {
        return sent != null && isSane(sent)
                ? sent
                : Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Whether an id that a sender gave may be written to the log. */
    static boolean isSane(String id) {
        return SANE.matcher(id).matches();
    }
}

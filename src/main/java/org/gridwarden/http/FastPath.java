package org.gridwarden.http;

import org.jspecify.annotations.Nullable;

/**
 * A route's most frequent case, answered before the request reaches Javalin. It can only answer well: the caller must send
 * a token that holds the route's permission, and whatever is not the plain case (no token, a parameter that needs a second
 * look) goes to the route itself, which then refuses or answers. So there is one place for permissions and one for
 * problems. Nothing that changes something is answered here.
 */
public interface FastPath {

    /** The route whose requests it answers; path and permission hold here as there. */
    Route route();

    /** The longest body in bytes that it takes, which must be JSON; none unless said otherwise. */
    default int mostBodyBytes() {
        return 0;
    }

    /** A question that it answers, by which the door is tried in tests. */
    Sample sample();

    /** The JSON answer to this raw query string and body, empty where none was sent; null leaves the request to the route. Thread-safe. */
    byte @Nullable [] answer(@Nullable String query, byte[] body);

    /** The query of a request, without the question mark, and its body. */
    record Sample(String query, String body) {}
}

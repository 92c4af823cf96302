package org.gridwarden.http;

import org.jspecify.annotations.Nullable;

/**
 * A GET route's most frequent case, answered before the request reaches Javalin. It can only answer well: the caller must
 * send a token that holds the route's permission, and whatever is not the plain case (no token, a parameter that needs a
 * second look) goes to the route itself, which then refuses or answers. So there is one place for permissions and one for
 * problems.
 */
public interface FastPath {

    /** The GET route whose requests it answers; path and permission hold here as there. */
    Route route();

    /** A query that it answers, by which the door is tried in tests. */
    String sampleQuery();

    /** The JSON answer to this raw query string; null leaves the request to the route. Thread-safe. */
    byte @Nullable [] answer(@Nullable String query);
}

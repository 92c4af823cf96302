package org.gridwarden.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about its sender.
 *
 * @param session value of the session cookie
 * @param bearer API token
 * @param csrf value of {@code X-CSRF-Token}
 * @param unsafe whether the method can change something
 * @param address network address of the sender
 */
public record Credentials(
        @Nullable String session,
        @Nullable String bearer,
        @Nullable String csrf,
        boolean unsafe,
        String address) {

    /** Name of the session cookie. */
    public static final String COOKIE = "gridwarden_session";

    private static final String BEARER = "Bearer ";

    /** What this request says; a bearer token makes the cookie count for nothing. */
    public static Credentials of(Context ctx, Route route) {
        String authorization = ctx.header("Authorization");
        String bearer = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
        String session = bearer == null && ctx.header("Cookie") != null ? ctx.cookie(COOKIE) : null;
        String csrf = session == null ? null : ctx.header("X-CSRF-Token");
        return new Credentials(session, bearer, csrf, route.isUnsafe(), ClientAddress.of(ctx));
    }

    @Override
    public String toString() {
        return "Credentials[" + (bearer != null ? "token" : session != null ? "session" : "none") + "]";
    }
}

package org.gridwarden.http;

import io.javalin.http.Context;

/** The network address of a request's sender. */
public final class ClientAddress {

    private static final String ATTRIBUTE = "gridwarden.address";
    private static final String SECURE_ATTRIBUTE = "gridwarden.secure";

    private ClientAddress() {}

    /** The address of the connection, or, behind a trusted proxy, the last one that the proxy noted. */
    public static String of(Context ctx) {
        String noted = ctx.attribute(ATTRIBUTE);
        return noted == null ? ctx.req().getRemoteAddr() : noted;
    }

    /** Whether the browser speaks HTTPS, with us or with a trusted proxy. */
    public static boolean isSecure(Context ctx) {
        return ctx.req().isSecure() || Boolean.TRUE.equals(ctx.attribute(SECURE_ATTRIBUTE));
    }

    /** Takes from the proxy where a request came from, and whether by HTTPS; does nothing unless it is trusted. */
    public static void note(Context ctx, boolean trustProxy) {
        if (trustProxy && "https".equals(ctx.header("X-Forwarded-Proto"))) {
            ctx.attribute(SECURE_ATTRIBUTE, Boolean.TRUE);
        }
        String forwarded = trustProxy ? ctx.header("X-Forwarded-For") : null;
        if (forwarded != null) {
            ctx.attribute(
                    ATTRIBUTE,
                    forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
        }
    }
}

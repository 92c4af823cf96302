package org.gridwarden.http.server;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Headers that keep a browser from doing what this program never does: loading from other hosts, framing, guessing
 * types. The map draws in a worker from a file of ours, takes its images as data and sets styles on elements, which
 * is why {@code blob:}, {@code data:} and inline styles are let in, and inline scripts are not.
 */
final class SecurityHeaders {

    private final String contentSecurityPolicy;

    SecurityHeaders(List<String> baseMapOrigins) {
        String others = baseMapOrigins.stream().map(origin -> " " + origin).collect(Collectors.joining());
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:" + others,
                "font-src 'self' data:" + others,
                "connect-src 'self'" + others,
                "worker-src 'self' blob:",
                "child-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    void set(Context ctx) {
        var response = ctx.res();
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = ctx.path();
        if (path.startsWith("/api/") || path.startsWith("/tiles/")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            return;
        }
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
    }
}

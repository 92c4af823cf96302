package org.gridwarden.http.server;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gridwarden.http.ClientAddress;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures every request, and writes those that someone may ask about: changes, refusals, failures and slow ones.
 * At level DEBUG all are written. The line has no query string, which may name people and places.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.gridwarden.http.request");
    private static final long SLOW_MILLISECONDS = 1000;

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    RequestLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(Context ctx, float milliseconds) {
        int status = ctx.statusCode();
        String route = routeOf(ctx);
        timer(ctx.method().name(), route, status).record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
        boolean ordinary = status < 400
                && (milliseconds < SLOW_MILLISECONDS || Reply.isWaiting(ctx))
                && (ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD") || Reply.isReadOnly(ctx));
        if (status >= 500) {
            LOG.error(LINE, arguments(ctx, status, milliseconds));
        } else if (!ordinary) {
            LOG.info(LINE, arguments(ctx, status, milliseconds));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug(LINE, arguments(ctx, status, milliseconds));
        }
    }

    private static final String LINE = "event=request id={} method={} path={} status={} ms={} actor={} address={}";

    private static Object[] arguments(Context ctx, int status, float milliseconds) {
        return new Object[] {
            RequestId.of(ctx),
            ctx.method().name(),
            clean(ctx.path()),
            status,
            Math.round(milliseconds),
            Principal.find(ctx).map(Principal::actor).orElse("-"),
            ClientAddress.of(ctx)
        };
    }

    private Timer timer(String method, String route, int status) {
        return timers.computeIfAbsent(
                method + " " + route + " " + status,
                key -> Timer.builder("http.server.requests")
                        .tag("method", method)
                        .tag("route", route)
                        .tag("status", Integer.toString(status))
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(10),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1))
                        .register(meters));
    }

    private static String routeOf(Context ctx) {
        String path = ctx.attribute(HttpServer.ROUTE_ATTRIBUTE);
        return path == null ? "other" : path;
    }

    /** A path cannot forge log lines. */
    private static String clean(String path) {
        return path.replaceAll("[\\s\\p{Cntrl}=]", "_");
    }
}

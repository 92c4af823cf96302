package org.gridwarden.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.EOFException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gridwarden.db.DatabaseTrouble;
import org.gridwarden.http.ClientAddress;
import org.gridwarden.http.Credentials;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Guard;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: the route table, guarded, with problems for errors and the web application for the rest. */
public final class HttpServer implements AutoCloseable {

    static final String ROUTE_ATTRIBUTE = "gridwarden.route";

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int GZIP_LEVEL = 5;

    private final HttpSettings settings;
    private final Guard guard;
    private final RouteTable table;
    private final List<FastPath> fastPaths;
    private final MeterRegistry meters;
    private final RequestLog log;
    private final SecurityHeaders headers;
    private final WebApp webApp = new WebApp();
    private final Javalin javalin;
    private final List<Runnable> beforeStop = new CopyOnWriteArrayList<>();

    private HttpServer(
            HttpSettings settings, RouteTable table, List<FastPath> fastPaths, Guard guard, MeterRegistry meters) {
        this.settings = settings;
        this.table = table;
        this.fastPaths = fastPaths;
        this.meters = meters;
        this.guard = guard;
        this.log = new RequestLog(meters);
        this.headers = new SecurityHeaders(settings.baseMapOrigins());
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts to listen; throws when the port is taken. */
    public static HttpServer start(HttpSettings settings, RouteTable table, Guard guard, MeterRegistry meters) {
        return start(settings, table, List.of(), guard, meters);
    }

    /** Starts to listen, with {@code fastPaths} standing before their routes; throws when the port is taken. */
    public static HttpServer start(
            HttpSettings settings, RouteTable table, List<FastPath> fastPaths, Guard guard, MeterRegistry meters) {
        HttpServer server = new HttpServer(settings, table, fastPaths, guard, meters);
        server.javalin.start();
        LOG.info("event=http.start host={} port={}", settings.host(), server.port());
        return server;
    }

    /** The port on which it listens. */
    public int port() {
        return javalin.port();
    }

    /** Runs {@code action} when the server is asked to stop, before it waits for running requests: it answers those that wait. */
    public void beforeStop(Runnable action) {
        beforeStop.add(action);
    }

    /** Refuses new requests, lets running ones finish, stops. */
    @Override
    public void close() {
        beforeStop.forEach(Runnable::run);
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(settings.threads(), Math.min(8, settings.threads()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(5_000);
            server.setErrorHandler(new ProblemErrorHandler());
            // Javalin puts its own handler behind the innermost of these.
            fastPaths.forEach(fastPath -> server.insertHandler(new FastPathHandler(fastPath, guard, meters)));
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = RequestBody.JSON_LIMIT_BYTES;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
        config.requestLogger.http((ctx, milliseconds) -> log.record(ctx, milliseconds));
        config.routes.before(this::prepare);
        table.routes()
                .forEach(
                        route -> config.routes.addEndpoint(new Endpoint(route.method(), route.path(), guarded(route))));
        config.routes.after(UnreadBody::drop);
        config.routes.exception(ProblemException.class, (e, ctx) -> ProblemWriter.write(ctx, e.problem()));
        config.routes.exception(NotFoundResponse.class, this::unrouted);
        config.routes.exception(MethodNotAllowedResponse.class, HttpServer::wrongMethod);
        config.routes.exception(HttpResponseException.class, HttpServer::refused);
        config.routes.exception(Exception.class, HttpServer::failed);
    }

    private void prepare(Context ctx) {
        ClientAddress.note(ctx, settings.trustProxy());
        headers.set(ctx);
        ctx.res().setHeader(RequestId.HEADER, RequestId.of(ctx));
    }

    private Handler guarded(Route route) {
        return ctx -> {
            ctx.attribute(ROUTE_ATTRIBUTE, route.path());
            guard.admit(Credentials.of(ctx, route), route.permission())
                    .ifPresent(caller -> Principal.keep(ctx, caller));
            route.handler().handle(ctx);
        };
    }

    private void unrouted(NotFoundResponse e, Context ctx) {
        String method = ctx.method().name();
        if ((method.equals("GET") || method.equals("HEAD")) && webApp.serve(ctx)) {
            return;
        }
        ProblemWriter.write(
                ctx,
                Problem.notFound("path_unknown", "nothing answers at " + ctx.path())
                        .problem());
    }

    private static void wrongMethod(MethodNotAllowedResponse e, Context ctx) {
        String allowed = e.getDetails().getOrDefault("availableMethods", "");
        if (!allowed.isEmpty()) {
            ctx.header("Allow", allowed);
        }
        ProblemWriter.write(
                ctx,
                Problem.of(
                                405,
                                "method_not_allowed",
                                "The method is not allowed here",
                                ctx.method().name() + " is not allowed; allowed: " + allowed)
                        .problem());
    }

    private static void refused(HttpResponseException e, Context ctx) {
        String detail = e.getMessage() == null ? "" : e.getMessage();
        ProblemWriter.write(
                ctx,
                Problem.of(e.getStatus(), "request_refused", "The request is refused", detail)
                        .problem());
    }

    private static void failed(Exception e, Context ctx) {
        if (ctx.res().isCommitted()) {
            abort(e, ctx);
            return;
        }
        if (e instanceof EOFException) {
            ProblemWriter.write(
                    ctx,
                    Problem.badRequest("body_broken", "the request body broke off")
                            .problem());
            return;
        }
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(e);
        if (trouble.isPresent()) {
            LOG.warn(
                    "event=request.failed id={} path={} trouble={} reason=\"{}\"",
                    RequestId.of(ctx),
                    ctx.path(),
                    trouble.get(),
                    e.toString());
            troubled(trouble.get(), ctx);
            return;
        }
        LOG.error("event=request.failed id={} path={}", RequestId.of(ctx), ctx.path(), e);
        ProblemWriter.write(
                ctx,
                Problem.of(
                                500,
                                "internal_error",
                                "Something went wrong inside",
                                "the log names the cause under request id " + RequestId.of(ctx))
                        .problem());
    }

    private static void troubled(DatabaseTrouble trouble, Context ctx) {
        ProblemException answer = switch (trouble) {
            case MET_ANOTHER_CHANGE ->
                Problem.conflict(
                        "changed_meanwhile",
                        "somebody else changed the same thing at the same moment; nothing of this was written, try again");
            case UNSTORABLE_VALUE ->
                Problem.badRequest(
                        "value_unstorable", "a value of the request cannot be stored, such as a text with NUL");
            case TOO_SLOW ->
                Problem.unavailable("database_too_slow", "the database took longer than is allowed; try again later");
            case UNREACHABLE ->
                Problem.unavailable(
                        "database_unreachable", "the database cannot be reached now; try again in a moment");
        };
        if (answer.problem().status() == 503) {
            ctx.header("Retry-After", "2");
        }
        ProblemWriter.write(ctx, answer.problem());
    }

    /** Cuts the connection: part of the answer is on its way, and nobody shall take it for the whole. */
    private static void abort(Exception e, Context ctx) {
        LOG.warn("event=request.aborted id={} path={} reason=\"{}\"", RequestId.of(ctx), ctx.path(), e.toString());
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}

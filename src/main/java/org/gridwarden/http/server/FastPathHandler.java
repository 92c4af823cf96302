package org.gridwarden.http.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.gridwarden.http.Credentials;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Guard;
import org.gridwarden.http.Principal;
import org.gridwarden.http.ProblemException;

/** Stands before Javalin and answers what a {@link FastPath} can. */
final class FastPathHandler extends Handler.Wrapper {

    private static final String BEARER = "Bearer ";
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField NO_SNIFF = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField NO_CONTENT =
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'");

    private static final byte[] NO_BODY = {};

    private final FastPath fastPath;
    private final String method;
    private final String path;
    private final Guard guard;
    private final Timer timer;

    FastPathHandler(FastPath fastPath, Guard guard, MeterRegistry meters) {
        this.fastPath = fastPath;
        this.method = fastPath.route().method().name();
        this.path = fastPath.route().path();
        this.guard = guard;
        this.timer = Timer.builder("http.server.fast")
                .tag("method", method)
                .tag("route", path)
                .description("requests answered before Javalin")
                .register(meters);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!method.equals(request.getMethod())
                || !path.equals(request.getHttpURI().getPath())
                || !mayAsk(request)) {
            return super.handle(request, response, callback);
        }
        long start = System.nanoTime();
        String query = request.getHttpURI().getQuery();
        int mostBytes = fastPath.mostBodyBytes();
        Request forRoute = request;
        byte[] answer = null;
        if (mostBytes == 0) {
            answer = fastPath.answer(query, NO_BODY);
        } else if (ArrivedBody.isJsonWithin(request, mostBytes)) {
            ArrivedBody body = ArrivedBody.of(request);
            answer = body.isWhole() ? fastPath.answer(query, body.bytes()) : null;
            forRoute = body;
        }
        if (answer == null) {
            return super.handle(forRoute, response, callback);
        }
        write(request, response, callback, answer);
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return true;
    }

    private boolean mayAsk(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return false;
        }
        String bearer = authorization.substring(BEARER.length()).strip();
        Credentials credentials = new Credentials(null, bearer, null, false, Request.getRemoteAddr(request));
        try {
            Optional<? extends Principal> caller =
                    guard.admit(credentials, fastPath.route().permission());
            return caller.isPresent();
        } catch (ProblemException refused) {
            // The route will be asked next, and refuses with the same words.
            return false;
        }
    }

    private static void write(Request request, Response response, Callback callback, byte[] body) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(JSON);
        headers.put(NO_STORE);
        headers.put(NO_SNIFF);
        headers.put(NO_CONTENT);
        headers.put(RequestId.HEADER, requestId(request));
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.setStatus(200);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static String requestId(Request request) {
        String sent = request.getHeaders().get(RequestId.HEADER);
        return sent != null && RequestId.isSane(sent)
                ? sent
                : Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}

package org.gridwarden.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server alone, with a few routes of this test. */
class HttpServerTest {

    record Thing(String name, int size) {}

    private static final RouteTable ROUTES = new RouteTable(List.of(
            Route.get("/api/v1/echo", Permission.PUBLIC, ctx -> {
                Parameters parameters = Parameters.of(ctx, "at", "box", "limit", "n", "word", "yes");
                parameters.instant("at");
                parameters.bbox("box");
                parameters.number("n");
                parameters.choice("word", "good", "fine");
                Reply.json(ctx, Map.of("limit", parameters.limit(), "yes", parameters.flag("yes")));
            }),
            Route.post(
                    "/api/v1/things", Permission.PUBLIC, ctx -> Reply.created(ctx, RequestBody.json(ctx, Thing.class))),
            Route.post(
                    "/api/v1/stream",
                    Permission.PUBLIC,
                    ctx -> Reply.json(ctx, RequestBody.stream(ctx, 1000).readAllBytes().length)),
            Route.get(
                    "/api/v1/tagged",
                    Permission.PUBLIC,
                    ctx -> Reply.tagged(
                            ctx, "v1", "text/plain", () -> "x".repeat(5000).getBytes())),
            Route.get("/api/v1/broken", Permission.PUBLIC, ctx -> {
                throw new IllegalStateException("the cause, which stays inside");
            })));

    private static final HttpServer SERVER = HttpServer.start(
            HttpSettings.of("127.0.0.1", 0),
            ROUTES,
            (credentials, permission) -> Optional.empty(),
            new SimpleMeterRegistry());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "limt=5                      | the parameter 'limt' is unknown; allowed: at, box, limit, n, word, yes",
                "limit=0                     | not between 1 and 1000: 0",
                "limit=many                  | 'limit' is not a number: many",
                "limit=1&limit=2             | given more than once",
                "n=NaN                       | not a finite number",
                "at=yesterday                | is not a time such as",
                "box=1,2,3                   | not west,south,east,north",
                "box=5,0,1,1                 | not west,south,east,north",
                "word=bad                    | not one of good, fine: bad",
                "yes=1                       | not true or false"
            })
    void a_wrong_parameter_is_refused_by_name(String query, String sentence) throws Exception {
        HttpResponse<String> answer = get("/api/v1/echo?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("parameter_invalid", sentence);
    }

    @Test
    void good_parameters_pass() throws Exception {
        String query = "limit=7&yes=true&n=-1.5e3&word=fine&box=1,2,3,4&at=2025-07-01T08:00:00+08:00";
        assertThat(get("/api/v1/echo?" + query).body()).contains("\"limit\":7", "\"yes\":true");
    }

    @Test
    void a_body_names_the_member_at_fault_and_is_not_taken_as_a_form() throws Exception {
        assertThat(post("/api/v1/things", "application/json", "{\"name\":\"a\",\"size\":\"big\"}")
                        .body())
                .contains("body_invalid", "\"parameter\":\"size\"");
        assertThat(post("/api/v1/things", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post("/api/v1/things", "application/json; charset=utf-8", "{\"name\":\"a\",\"size\":1}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_stream_ends_at_its_limit_even_when_it_hides_its_length() throws Exception {
        assertThat(post("/api/v1/stream", "text/csv", "x".repeat(1000)).body()).isEqualTo("1000");
        HttpRequest chunked = HttpRequest.newBuilder(uri("/api/v1/stream"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(1001))))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(chunked, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void who_has_it_already_gets_no_body() throws Exception {
        HttpResponse<String> first = get("/api/v1/tagged");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(uri("/api/v1/tagged"))
                .header("If-None-Match", tag)
                .build();
        HttpResponse<String> second = HttpClient.newHttpClient().send(again, BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void long_text_travels_compressed() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/tagged"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).hasSizeLessThan(500);
    }

    @Test
    void a_failure_inside_tells_its_request_id_and_nothing_else() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/broken"))
                .header("X-Request-Id", "my-request-1")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("internal_error", "my-request-1").doesNotContain("stays inside");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems() throws Exception {
        assertThat(get("/api/v1/nothing").body()).contains("path_unknown");
        HttpResponse<String> wrong = post("/api/v1/tagged", "application/json", "{}");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void pages_may_load_only_from_here() throws Exception {
        HttpResponse<String> answer = get("/nothing");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "worker-src 'self' blob:", "frame-ancestors 'none'")
                .doesNotContain("http:", "https:", "unsafe-eval");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO",
                "GET",
                "GET / HTTP/9.9\r\nHost: a",
                "GET /api/v1/nothing HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1\r\nHost: a",
                "GET /api/v1/%00 HTTP/1.1\r\nHost: a",
                "GET /api/..%2f..%2fetc HTTP/1.1\r\nHost: a",
                "GET /api/v1/echo?a=%zz HTTP/1.1\r\nHost: a",
                "GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nbroken header",
                "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: many",
                "GET /api/v1/echo HTTP/1.1\r\nHost: a\r\nX-Long: \u2026",
            })
    void what_is_no_http_is_refused_as_a_problem_too(String head) throws IOException {
        String answer = raw(head.replace("\u2026", "x".repeat(20_000)));
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*");
        assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(Json.readObject(body)).containsKeys("type", "title", "status", "code", "detail");
        assertThat(answer).doesNotContain("<html").doesNotContain("Jetty");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things, application/json, 413, body_too_large",
        "/api/v1/things, text/plain, 415, media_type_unsupported",
        "/api/v1/nowhere, application/json, 404, path_unknown",
        "/api/v1/echo, application/json, 405, method_not_allowed",
    })
    void whoever_still_sends_reads_the_refusal(String path, String type, int status, String code)
            throws IOException, InterruptedException {
        byte[] piece = new byte[1 << 20];
        int pieces = 8;
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + (long) pieces * piece.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (int sent = 0; sent < pieces; sent++) {
                // Long enough for a server that does not listen to have closed.
                Thread.sleep(20);
                out.write(piece);
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status)
                    .contains(code);
        }
    }

    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.port() + path);
    }
}

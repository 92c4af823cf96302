package org.gridwarden.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.access.account.TokenService.NewToken;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.http.server.HttpServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole program on a fresh database and a free port, asked over real HTTP:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestServer SERVER = TestServer.start();
 *
 * HttpResponse<String> answer = SERVER.as(Role.DISPATCHER).get("/api/v1/networks");
 * }</pre>
 */
public final class TestServer implements AfterAllCallback, AutoCloseable {

    private final TestDatabase database;
    private final boolean databaseIsOurs;
    private final App app;
    private final HttpServer server;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    private TestServer(TestDatabase database, boolean databaseIsOurs, Map<String, String> more) {
        this.database = database;
        this.databaseIsOurs = databaseIsOurs;
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("db.url", database.settings().url());
        flags.put("db.user", database.settings().user());
        flags.put("db.password", database.settings().password());
        flags.put("http.port", "0");
        flags.put("var", "target/test-var-" + Long.toHexString(System.nanoTime()));
        flags.putAll(more);
        this.app = App.open(Config.load(Optional.empty(), Map.of(), flags));
        this.server = app.serve();
    }

    /** A running program with the usual configuration. */
    public static TestServer start() {
        return start(Map.of());
    }

    /** A running program with these settings besides the usual ones. */
    public static TestServer start(Map<String, String> settings) {
        return new TestServer(TestDatabase.create(), true, settings);
    }

    /** A second instance of the program on the database of another, which must outlive it. */
    public static TestServer beside(TestServer other) {
        return new TestServer(other.database, false, Map.of());
    }

    /** Its services, to prepare what a test needs. */
    public App app() {
        return app;
    }

    /** The address of a path. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Somebody who holds this role everywhere, by token. */
    public Client as(Role role) {
        return new Client(Map.of("Authorization", "Bearer " + token(role)));
    }

    /** The token of somebody who holds this role everywhere, for requests of other kinds. */
    public synchronized String token(Role role) {
        return tokens.computeIfAbsent(role, wanted -> token(NewGrant.everywhere(wanted)));
    }

    /** Somebody with these grants, by token. */
    public Client as(NewGrant... grants) {
        return new Client(Map.of("Authorization", "Bearer " + token(grants)));
    }

    /** Somebody who has not signed in. */
    public Client anonymous() {
        return new Client(Map.of());
    }

    private String token(NewGrant... grants) {
        return app.tokens
                .create(
                        Caller.system("test"),
                        new NewToken("test " + Long.toHexString(System.nanoTime()), null, List.of(grants)))
                .secret();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
        app.close();
        if (databaseIsOurs) {
            database.close();
        }
    }

    /** Sends requests with the same headers each time. */
    public final class Client {
        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, String> headers;

        private Client(Map<String, String> headers) {
            this.headers = headers;
        }

        /** The same caller with one more header. */
        public Client with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Client(more);
        }

        /** What this caller sends in this header. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** GET. */
        public HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(uri(path)).GET());
        }

        /** POST of JSON. */
        public HttpResponse<String> post(String path, String json) {
            return send("POST", path, "application/json", json);
        }

        /** DELETE. */
        public HttpResponse<String> delete(String path) {
            return send(HttpRequest.newBuilder(uri(path)).DELETE());
        }

        /** Any method and body. */
        public HttpResponse<String> send(String method, String path, String contentType, String body) {
            return send(HttpRequest.newBuilder(uri(path))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", contentType));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            headers.forEach(request::header);
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.gridwarden.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TwoHalves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static String hash = "";

    @BeforeAll
    static void publish() {
        hash = TwoHalves.publish(SERVER.app(), "gov").contentHash();
    }

    @Test
    void answers_a_list_of_places() {
        HttpResponse<String> answer =
                post("application/json", "", "{\"places\":[[0.5,0.5],[1.5, 5e-1], [1,0.5],[3,3],[200,0]]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"networks\":[{\"network\":\"gov\",\"edition\":1,\"hash\":\"" + hash + "\"}],\"items\":["
                        + " [\"W\"],[\"E\"],[\"E\"],[null],[null]],\"exceptions\":["
                        + "{\"place\":2,\"network\":\"gov\",\"status\":\"on_edge\"},"
                        + "{\"place\":3,\"network\":\"gov\",\"status\":\"outside\"},"
                        + "{\"place\":4,\"network\":\"gov\",\"status\":\"bad_place\"}]}");
        assertThat(post("application/json", "", "{ \"places\" : [ ] }").body()).contains("\"items\":[]");
    }

    @Test
    void streams_csv_and_ndjson() {
        assertThat(post("text/csv", "?lng=x&lat=y", "y,x\n0.5,0.5\n0.5,?\n").body())
                .isEqualTo("y,x,gov_code,gov_name,gov_status\n0.5,0.5,W,西区,owned\n0.5,?,,,bad_place\n");
        assertThat(post("application/x-ndjson", "?at=2024-01-01T00:00:00Z", "{\"lng\":0.5,\"lat\":0.5}\n")
                        .body())
                .isEqualTo("{\"lng\":0.5,\"lat\":0.5,\"owners\":{\"gov\":{\"status\":\"no_edition\"}}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "text/csv         |              | a,b                       | 400 | no column 'lng'; it has: a, b",
                "text/csv         | ?datum=x     | lng,lat                   | 400 | datum 'x' is unknown",
                "text/csv         | ?network=no  | lng,lat                   | 400 | there is no network 'no'",
                "text/csv         | ?lon=a       | lng,lat                   | 400 | parameter 'lon' is unknown",
                "text/plain       |              | lng,lat                   | 415 | allowed: application/json, text/csv",
                "application/json |              | {}                        | 400 | is expected; the body is",
                "application/json |              | {\"places\":[[1,2,3]]}    | 400 | place 0: ']' is expected",
                "application/json |              | {\"places\":[[1,\"2\"]]}  | 400 | a number is expected",
                "application/json |              | {\"places\":[[1,2]]} x    | 400 | nothing more is expected",
            })
    void refuses_what_it_does_not_understand(String type, String query, String body, int status, String sentence) {
        HttpResponse<String> refused = post(type, query == null ? "" : query, body.replace("\\\"", "\""));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void takes_ten_thousand_places_and_no_more() {
        String places = "[0.5,0.5]" + ",[0.5,0.5]".repeat(9_999);
        assertThat(post("application/json", "", "{\"places\":[" + places + "]}").statusCode())
                .isEqualTo(200);
        assertThat(post("application/json", "", "{\"places\":[" + places + ",[0,0]]}")
                        .body())
                .contains("too_many_places");
    }

    /** The plain list is answered before Javalin where it is there at once, and by the route where it is not. */
    @Test
    void a_list_that_arrives_in_pieces_is_answered_like_one_that_arrives_at_once() throws Exception {
        String places = "{\"places\":[[0.5,0.5]" + ",[1.5,0.5]".repeat(999) + "]}";
        String whole = post("application/json", "", places).body();
        try (Socket socket = new Socket("127.0.0.1", SERVER.uri("/").getPort())) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int pieces : new int[] {2, 1, 5, places.length(), 1}) {
                sendList(socket.getOutputStream(), places, pieces);
                assertThat(body(in)).as("%d pieces", pieces).isEqualTo(whole);
            }
        }
    }

    private static void sendList(OutputStream out, String body, int pieces) throws Exception {
        String head =
                "POST /api/v1/locate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                        + SERVER.as(Role.REPORTER).header("Authorization") + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        for (int piece = 0; piece < pieces; piece++) {
            int start = (int) ((long) body.length() * piece / pieces);
            int end = (int) ((long) body.length() * (piece + 1) / pieces);
            out.write(body.substring(start, end).getBytes(StandardCharsets.US_ASCII));
            if (piece < Math.min(pieces, 6) - 1) {
                Thread.sleep(50);
            }
        }
    }

    private static String body(InputStream in) throws IOException {
        assertThat(line(in)).contains("200");
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            length = header.startsWith("Content-Length: ") ? Integer.parseInt(header.substring(16)) : length;
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void lets_nobody_in_without_the_right() {
        assertThat(SERVER.anonymous()
                        .send("POST", "/api/v1/locate", "text/csv", "lng,lat\n")
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVER.as(new NewGrant[0])
                        .send("POST", "/api/v1/locate", "text/csv", "lng,lat\n")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_million_rows_pass_through_while_they_are_sent() throws IOException {
        int rows = 1_000_000;
        byte[] block = "0.25,0.5,a\n1.75,0.5,b\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", SERVER.uri("/").getPort())) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, block, rows / 1000));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            assertThat(line(in)).contains("200");
            while (!line(in).isEmpty()) {}
            assertThat(line(in)).isEqualTo("lng,lat,note,gov_code,gov_name,gov_status");
            byte[] expected =
                    "0.25,0.5,a,W,西区,owned\n1.75,0.5,b,E,东区,owned\n".repeat(500).getBytes(StandardCharsets.UTF_8);
            for (int block1000 = 0; block1000 < rows / 1000; block1000++) {
                assertThat(in.readNBytes(expected.length))
                        .as("block %d", block1000)
                        .isEqualTo(expected);
            }
            assertThat(in.read()).isEqualTo(-1);
            sent.join();
        }
    }

    @Test
    void an_answer_that_fails_half_way_is_cut_off() throws IOException {
        byte[] block = "0.25,0.5,a\n1.75,0.5,b\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        block[block.length - 3] = (byte) 0xFF;
        try (Socket socket = new Socket("127.0.0.1", SERVER.uri("/").getPort())) {
            CompletableFuture.runAsync(() -> send(socket, block, 1, "HTTP/1.1"));
            String all = new String(readUntilCut(socket.getInputStream()), StandardCharsets.ISO_8859_1);
            assertThat(all).startsWith("HTTP/1.1 200");
            assertThat(all).doesNotEndWith("0\r\n\r\n");
        }
    }

    private static byte[] readUntilCut(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all.write(buffer, 0, count);
            }
        } catch (IOException reset) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }

    private static void send(Socket socket, byte[] block, int times) {
        send(socket, block, times, "HTTP/1.0");
    }

    private static void send(Socket socket, byte[] block, int times, String protocol) {
        String header = "lng,lat,note\n";
        long length = header.length() + (long) block.length * times;
        String authorization = SERVER.as(Role.REPORTER).header("Authorization");
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/locate " + protocol
                            + "\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: " + authorization
                            + "\r\nContent-Length: " + length + "\r\n\r\n" + header)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int time = 0; time < times; time++) {
                out.write(block);
            }
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append(c == '\r' ? "" : String.valueOf((char) c));
        }
        return line.toString();
    }

    private static HttpResponse<String> post(String type, String query, String body) {
        return SERVER.as(Role.REPORTER).send("POST", "/api/v1/locate" + query, type, body);
    }
}

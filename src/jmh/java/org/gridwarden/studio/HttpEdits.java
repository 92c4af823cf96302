package org.gridwarden.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.gridwarden.testing.WiggledCity;

/**
 * What an editor waits for: the time from sending a request until its whole answer is there, over loopback, one request
 * after the other, against the whole program with PostGIS. Every place is drawn by chance, with a fixed seed.
 */
final class HttpEdits implements AutoCloseable {

    static final String HEADER = "| units | request | number | median ms | p95 ms | worst ms | refused |";

    private static final long SEED = 20260301;
    private static final int WARM_UP_ROUNDS = 15;
    private static final Caller BENCH = Caller.system("bench");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int rounds;
    private final TestServer server = TestServer.start();
    private final Client editor = server.as(Role.GRID_ADMINISTRATOR);
    private final Random random = new Random(SEED);
    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private long draft;
    private int version;

    HttpEdits(int rounds) {
        this.rounds = rounds;
    }

    /** How it was measured. */
    List<String> conditions() {
        String fsync = server.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery("SHOW fsync")
                        .mapTo(String.class)
                        .one());
        return List.of(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, fsync "
                        + fsync + ", " + WARM_UP_ROUNDS + " rounds of warm-up and " + rounds
                        + " measured for each draft",
                "");
    }

    /** Rows of a draft of about {@code side × side} grids. */
    List<String> measure(int side) throws IOException {
        String network = "city" + side;
        PublishedCity.publish(server.app(), network, side, SEED);
        long begin = System.nanoTime();
        draft = server.app().drafts.create(BENCH, network, "bench").id();
        double copied = (System.nanoTime() - begin) / 1e6;
        int units = server.app().drafts.get(BENCH, draft).counts().stream()
                .mapToInt(count -> count.units())
                .sum();
        version = 1;
        begin = System.nanoTime();
        edges(side / 2, side / 2);
        double loaded = (System.nanoTime() - begin) / 1e6;
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round(side);
        }
        times.clear();
        refused.clear();
        for (int i = 0; i < rounds; i++) {
            round(side);
        }
        return rows(units, copied, loaded);
    }

    /** One vertex moved, one line drawn anew, a grid split and merged again, a step back and forth, two grids composed. */
    private void round(int side) throws IOException {
        int column = 1 + random.nextInt(side - 2);
        int row = 1 + random.nextInt(side - 2);
        JsonNode edge = inner(timed("read edges", () -> edges(column, row)));
        JsonNode line = edge.path("coordinates");
        int at = line.size() / 2;
        double x = line.get(at).get(0).asDouble();
        double y = line.get(at).get(1).asDouble();
        edit(
                "move vertex",
                "{\"type\":\"move_vertex\",\"at\":[%.7f,%.7f],\"to\":[%.7f,%.7f]}",
                x,
                y,
                moved(x),
                moved(y));
        JsonNode again = inner(edges(column, row));
        edit(
                "reshape",
                "{\"type\":\"reshape\",\"edge\":%d,\"line\":%s}",
                again.path("id").asInt(),
                reshaped(again));
        String grid = "G%03d%03d".formatted(row, column);
        double middle = WiggledCity.WEST + (column + 0.45 + random.nextDouble() * 0.1) * WiggledCity.STEP;
        double south = WiggledCity.SOUTH + (row - 0.4) * WiggledCity.STEP;
        double north = WiggledCity.SOUTH + (row + 1.4) * WiggledCity.STEP;
        String made = "N" + draft + "-" + version;
        boolean split = edit(
                "split",
                "{\"type\":\"split\",\"unit\":\"%s\",\"lines\":[[[%.7f,%.7f],[%.7f,%.7f]]],\"pieces\":[{\"code\":\"%s\"}]}",
                grid,
                middle,
                south,
                middle,
                north,
                made);
        if (split) {
            edit("merge", "{\"type\":\"merge\",\"units\":[\"%s\",\"%s\"],\"into\":\"%s\"}", grid, made, grid);
        }
        walk("undo");
        walk("redo");
        compose(column, row);
    }

    /** Two neighbours made one management grid, and all of those read. */
    private void compose(int column, int row) throws IOException {
        String path = "/api/v1/drafts/" + draft + "/composed/management";
        String body = "{\"version\":%d,\"members\":[\"G%03d%03d\",\"G%03d%03d\"]}"
                .formatted(version, row, column, row, column + 1);
        sent("compose", () -> editor.send("PUT", path + "/M%03d%03d".formatted(row, column), "application/json", body));
        timed("read composed", () -> editor.get(path));
    }

    private double moved(double degrees) {
        return degrees + (random.nextDouble() - 0.5) * 0.00008;
    }

    /** A part of the edge in other places, ends as they are. */
    private String reshaped(JsonNode edge) {
        JsonNode line = edge.path("coordinates");
        int from = Math.max(1, line.size() / 3);
        int to = Math.min(line.size() - 2, from + 4);
        StringBuilder text = new StringBuilder("[");
        for (int i = from; i <= to; i++) {
            double x = line.get(i).get(0).asDouble();
            double y = line.get(i).get(1).asDouble();
            boolean end = i == from || i == to;
            text.append(i == from ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%.7f,%.7f]", end ? x : moved(x), end ? y : moved(y)));
        }
        return text.append("]").toString();
    }

    private JsonNode edges(int column, int row) throws IOException {
        double west = WiggledCity.WEST + column * WiggledCity.STEP;
        double south = WiggledCity.SOUTH + row * WiggledCity.STEP;
        HttpResponse<String> answer = editor.get(String.format(
                Locale.ROOT,
                "/api/v1/drafts/%d/edges?bbox=%.7f,%.7f,%.7f,%.7f",
                draft,
                west,
                south,
                west + WiggledCity.STEP,
                south + WiggledCity.STEP));
        return JSON.readTree(answer.body()).path("items");
    }

    /** The first edge with a unit on either side. */
    private static JsonNode inner(JsonNode edges) {
        for (JsonNode edge : edges) {
            if (!edge.path("left").isNull()
                    && !edge.path("right").isNull()
                    && edge.path("coordinates").size() > 8) {
                return edge;
            }
        }
        throw new IllegalStateException("no edge here");
    }

    private boolean edit(String kind, String edit, Object... values) throws IOException {
        String body = "{\"version\":" + version + ",\"edit\":" + String.format(Locale.ROOT, edit, values) + "}";
        return sent(kind, () -> editor.post("/api/v1/drafts/" + draft + "/edits", body));
    }

    private void walk(String way) throws IOException {
        sent(way, () -> editor.post("/api/v1/drafts/" + draft + "/" + way, "{\"version\":" + version + "}"));
    }

    private interface Request<T> {
        T send() throws IOException;
    }

    private boolean sent(String kind, Request<HttpResponse<String>> request) throws IOException {
        HttpResponse<String> answer = timed(kind, request);
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() == 422) {
            refused.merge(kind, 1, Integer::sum);
            return false;
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(kind + ": " + answer.body());
        }
        version = json.path("version").asInt();
        return true;
    }

    private <T> T timed(String kind, Request<T> request) throws IOException {
        long begin = System.nanoTime();
        T answer = request.send();
        times.computeIfAbsent(kind, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
        return answer;
    }

    private List<String> rows(int units, double copied, double loaded) {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(
                Locale.ROOT, "| %,d | make the draft (copy of the edition) | 1 | %.0f | | | |", units, copied));
        rows.add(String.format(
                Locale.ROOT, "| %,d | first reading (graph built in memory) | 1 | %.0f | | | |", units, loaded));
        List<Double> edits = new ArrayList<>();
        times.forEach((kind, all) -> {
            rows.add(row(units, kind, all, refused.getOrDefault(kind, 0)));
            if (!kind.startsWith("read ")) {
                edits.addAll(all);
            }
        });
        rows.add(row(
                units,
                "**all edits, undo and redo**",
                edits,
                refused.values().stream().mapToInt(count -> count).sum()));
        return rows;
    }

    private static String row(int units, String kind, List<Double> all, int refused) {
        double[] sorted = all.stream().mapToDouble(millis -> millis).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %d | %.1f | %.1f | %.1f | %d |",
                units,
                kind,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)],
                Arrays.stream(sorted).max().orElse(0),
                refused);
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.gridwarden.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.access.account.TokenService.NewToken;
import org.gridwarden.batch.BatchQuestion;
import org.gridwarden.batch.FileLocator;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Lattice;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.publish.EditionPublisher.Publication;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.testing.RandomCoverage;
import org.gridwarden.testing.TestServer;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures locate over HTTP and in files against a bare Javalin handler and PostGIS, in one run on one machine, and prints
 * a table. Everything is real: published edition, token, loopback. Needs {@code wrk}.
 */
public final class BenchMain {

    private static final int SIDE = 100;
    private static final int BATCH = 1000;
    private static final int PLACES = 1_000_000;
    private static final long SEED = 20250701;

    private final List<String> table = new ArrayList<>();
    private final double[] lngs = new double[PLACES];
    private final double[] lats = new double[PLACES];

    private BenchMain() {}

    /** Runs everything; the first argument is the seconds of each load, 10 unless given. */
    public static void main(String[] arguments) throws Exception {
        if (!Wrk.isInstalled()) {
            System.err.println("wrk is missing; install it: apt-get install wrk");
            System.exit(1);
        }
        new BenchMain().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10);
        System.exit(0);
    }

    private void run(int seconds) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        try (TestServer server = TestServer.start()) {
            List<Geometry> units = new ArrayList<>(RandomCoverage.bricks(SIDE, SIDE, 100, 30_000, SEED));
            Edition edition = publish(server, units);
            randomPlaces(units);
            table.add("| what | a second | p50 ms | p99 ms | against |");
            table.add("|---|---|---|---|---|");
            http(
                    server,
                    new Wrk(folder, seconds),
                    new PostgisPeer(server.app().database.dataSource()),
                    edition,
                    seconds);
            lookups(server, new PostgisPeer(server.app().database.dataSource()));
            files(server, folder);
        }
        String text = String.join("\n", table) + "\n";
        Files.writeString(folder.resolve("http.md"), text);
        System.out.println(text);
    }

    private Edition publish(TestServer server, List<Geometry> units) {
        Network network = server.app()
                .networks
                .create(
                        Caller.system("bench"),
                        new NewNetwork(
                                "gov",
                                "网格",
                                "grids",
                                List.of(
                                        new Level(1, "city", "市", "city", LevelFit.TILES),
                                        new Level(2, "grid", "网格", "grid", LevelFit.TILES))));
        List<UnitContent> contents = new ArrayList<>();
        Geometry city = CoverageUnion.union(units.toArray(Geometry[]::new));
        contents.add(new UnitContent("110101000000000", "城", 1, null, null, null, city));
        for (int i = 0; i < units.size(); i++) {
            String code = String.format(Locale.ROOT, "1101010%08d", i + 1);
            contents.add(new UnitContent(code, "第" + i + "网格", 2, "110101000000000", null, null, units.get(i)));
        }
        Instant start = Instant.parse("2025-01-01T00:00:00Z");
        Edition edition = server.app()
                .database
                .inTransaction(tx -> new EditionPublisher()
                        .publish(tx, network, contents, new Publication(start, start, "bench", "bench")));
        server.app().published.refresh();
        return edition;
    }

    /** Places inside the covered area: a border row and column of units is left out. */
    private void randomPlaces(List<Geometry> units) {
        Envelope inner = new Envelope(units.get(SIDE + 1).getEnvelopeInternal().centre());
        inner.expandToInclude(
                units.get((SIDE - 2) * SIDE + SIDE - 2).getEnvelopeInternal().centre());
        Random random = new Random(SEED);
        for (int i = 0; i < PLACES; i++) {
            lngs[i] = Math.round((inner.getMinX() + random.nextDouble() * inner.getWidth()) * 1e7) / 1e7;
            lats[i] = Math.round((inner.getMinY() + random.nextDouble() * inner.getHeight()) * 1e7) / 1e7;
        }
    }

    private void http(TestServer server, Wrk wrk, PostgisPeer postgis, Edition edition, int seconds) throws Exception {
        String url = server.uri("").toString();
        String token = server.app()
                .tokens
                .create(
                        Caller.system("bench"),
                        new NewToken("bench", null, List.of(NewGrant.everywhere(Role.REPORTER))))
                .secret();
        List<String> plain = queries("&plain=true");
        byte[] bytes = server.app().locate.plain(new org.gridwarden.geo.LngLat(lngs[0], lats[0]), Selection.ALL_NOW);
        Wrk.Load bare = bare(wrk, bytes, plain, token);
        row("bare Javalin handler, the same " + bytes.length + " bytes", bare, "");
        Wrk.Load fast = wrk.run(url, token, "", plain, List.of());
        row("locate, plain", fast, percent(fast, bare) + " of bare Javalin");
        Wrk.Load full = wrk.run(url, token, "", queries(""), List.of());
        row("locate, full (chain, distance, other side)", full, percent(full, bare) + " of bare Javalin");
        Wrk.Load batch = wrk.run(url, token, "application/json", List.of(), bodies());
        postgis.prepare(edition.id(), 2);
        double peer = postgis.batchesPerSecond(lngs, lats, BATCH, seconds);
        row(
                "batches of " + BATCH + " (JSON), " + points(batch.requestsPerSecond() * BATCH),
                batch,
                String.format(Locale.ROOT, "%.0f × PostGIS", batch.requestsPerSecond() / peer));
        table.add(String.format(
                Locale.ROOT,
                "| PostGIS, the same batches, 2 connections, no HTTP, %s | %,.0f | | | |",
                points(peer * BATCH),
                peer));
    }

    private Wrk.Load bare(Wrk wrk, byte[] bytes, List<String> paths, String token) throws Exception {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.jetty.threadPool = new QueuedThreadPool(64, 8);
            config.routes.get(
                    "/api/v1/locate", ctx -> ctx.contentType("application/json").result(bytes));
        });
        javalin.start();
        try {
            return wrk.run("http://127.0.0.1:" + javalin.port(), token, "", paths, List.of());
        } finally {
            javalin.stop();
        }
    }

    private List<String> queries(String more) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            queries.add(String.format(Locale.ROOT, "/api/v1/locate?lng=%.7f&lat=%.7f%s", lngs[i], lats[i], more));
        }
        return queries;
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        for (int batch = 0; batch < 50; batch++) {
            StringBuilder body = new StringBuilder("{\"places\":[");
            for (int i = 0; i < BATCH; i++) {
                int at = batch * BATCH + i;
                body.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.7f,%.7f]", lngs[at], lats[at]));
            }
            bodies.add(body.append("]}").toString());
        }
        return bodies;
    }

    private void lookups(TestServer server, PostgisPeer postgis) throws Exception {
        NetworkIndex index = server.app().published.now().get(0).index();
        int[] xs = Arrays.stream(lngs).mapToInt(Lattice::ofDegrees).toArray();
        int[] ys = Arrays.stream(lats).mapToInt(Lattice::ofDegrees).toArray();
        int[] found = new int[PLACES];
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 15; run++) {
            long start = System.nanoTime();
            index.findAll(xs, ys, PLACES, found);
            best = Math.min(best, System.nanoTime() - start);
        }
        double ours = PLACES * 1e9 / best;
        double peer = postgis.bestPlanPerSecond(lngs, lats);
        table.add(String.format(
                Locale.ROOT,
                "| lookups in a batch, 1 thread | %,.0f | | | %.0f × PostGIS's best plan (%,.0f) |",
                ours,
                ours / peer,
                peer));
    }

    private void files(TestServer server, Path folder) throws IOException {
        Path file = folder.resolve("places.csv");
        int rows = 2_000_000;
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,lng,lat,note\n");
            for (int row = 0; row < rows; row++) {
                int at = row % PLACES;
                out.write(row + "," + lngs[at] + "," + lats[at] + ",垃圾\n");
            }
        }
        BatchQuestion question =
                new BatchQuestion(server.app().locate.select(Selection.ALL_NOW), Datum.WGS84, "lng", "lat");
        double best = 0;
        FileLocator files = server.app().files;
        for (int run = 0; run < 4; run++) {
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(folder.resolve("owners.csv"))) {
                files.csv(question, in, out, tally -> {});
            }
            best = Math.max(best, rows * 1e9 / (System.nanoTime() - start));
        }
        Files.delete(file);
        Files.delete(folder.resolve("owners.csv"));
        table.add(String.format(Locale.ROOT, "| CSV file → CSV file, rows (2 threads) | %,.0f | | | |", best));
    }

    private void row(String what, Wrk.Load load, String against) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %s |",
                what,
                load.requestsPerSecond(),
                load.medianMillis(),
                load.slowestMillis(),
                against));
        System.out.println(table.get(table.size() - 1));
    }

    private static String percent(Wrk.Load load, Wrk.Load bare) {
        return Math.round(100 * load.requestsPerSecond() / bare.requestsPerSecond()) + " %";
    }

    private static String points(double perSecond) {
        return String.format(Locale.ROOT, "%.2f M points/s", perSecond / 1e6);
    }
}

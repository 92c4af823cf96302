package org.gridwarden.exchange;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.draft.Draft;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.grid.Edition;
import org.gridwarden.intake.ImportOutcome;
import org.gridwarden.intake.ReportImport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.testing.TestServer;

/**
 * Measures how long a city waits for its files on the first day: boundaries read, checked and published, reports taken in and
 * resolved, in one run against the whole program with PostGIS, and writes {@code target/bench/exchange.md}. Arguments: grids
 * (100,000 unless given) and reports (a million).
 */
public final class BenchMain {

    private static final Caller BENCH = Caller.system("bench");

    private final List<String> table = new ArrayList<>();

    private BenchMain() {}

    /** Runs everything. */
    public static void main(String[] arguments) throws Exception {
        int grids = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        new BenchMain().run((int) Math.sqrt(grids), reports);
        System.exit(0);
    }

    private void run(int side, int reports) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        table.add("| what | rows | seconds | rows a second | PostGIS, the least of it, seconds |");
        table.add("|---|---|---|---|---|");
        try (TestServer server = TestServer.start()) {
            MadeFiles files = new MadeFiles(folder);
            PostgisLoad peer = new PostgisLoad(server.app().database.dataSource());
            boundaries(server.app(), files.grids(side), peer);
            reports(server.app(), files.reports(reports), peer);
        }
        table.add("");
        table.add(String.format(
                Locale.ROOT, "Largest heap %.1f GB of the JVM that did everything.", mostHeapBytes() / 1e9));
        String text = String.join("\n", table) + "\n";
        Files.writeString(folder.resolve("exchange.md"), text);
        System.out.println(text);
    }

    private void boundaries(App app, Path file, PostgisLoad peer) throws Exception {
        long begun = System.nanoTime();
        Draft draft = app.imports.run(
                BENCH, MadeFiles.mapping(), name -> Files.newInputStream(file), ImportService.Options.USUAL);
        double imported = seconds(begun);
        begun = System.nanoTime();
        Edition edition = app.drafts.publish(BENCH, draft.id(), MadeFiles.BEGIN, "bench");
        double published = seconds(begun);
        begun = System.nanoTime();
        app.published.refresh();
        double loaded = seconds(begun);
        int units = edition.unitCount();
        row("boundaries read, checked and kept as a draft", units, imported, peer.check(edition.id(), 2));
        row("published: checked again, hashed, kept", units, published, Double.NaN);
        row("loaded from the database and indexed", units, loaded, Double.NaN);
        Files.delete(file);
    }

    private void reports(App app, Path file, PostgisLoad peer) throws Exception {
        int taken = takeIn(app, file, "reports taken in, each with its owner, distance and reason", peer.reports(file));
        int again = takeIn(app, file, "the same file again: every key known", Double.NaN);
        if (taken == 0 || again != 0) {
            throw new IllegalStateException(taken + " reports were taken in, and " + again + " once more");
        }
        Files.delete(file);
    }

    private int takeIn(App app, Path file, String what, double peer) throws IOException {
        long begun = System.nanoTime();
        try (Reader reader = Files.newBufferedReader(file)) {
            ImportOutcome outcome = app.reportImport.run(
                    BENCH, reader, new ReportImport.Options(ReportMapping.ours(), false, false, "bench"), rows -> {});
            if (!outcome.errors().isEmpty()) {
                throw new IllegalStateException(outcome.errors().get(0).toString());
            }
            row(what, outcome.accepted() + outcome.repeated(), seconds(begun), peer);
            return outcome.accepted();
        }
    }

    private void row(String what, int rows, double seconds, double peer) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,.0f | %s |",
                what,
                rows,
                seconds,
                rows / seconds,
                Double.isNaN(peer) ? "" : String.format(Locale.ROOT, "%.1f", peer)));
        System.out.println(table.get(table.size() - 1));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long mostHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                .sum();
    }
}

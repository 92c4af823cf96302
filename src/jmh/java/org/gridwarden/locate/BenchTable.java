package org.gridwarden.locate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The series as a markdown page: medians in nanoseconds, and how many times faster the cell index is. */
final class BenchTable {

    /** Results by engine; the key says the layer and the order of positions. */
    private final Map<String, Map<String, Double>> medians;

    private BenchTable(List<RunResult> results) {
        medians = results.stream()
                .collect(Collectors.groupingBy(
                        BenchTable::key,
                        TreeMap::new,
                        Collectors.toMap(BenchTable::engine, BenchTable::median, (a, b) -> b, TreeMap::new)));
    }

    static String of(List<RunResult> results, List<Footprint> footprints) {
        return new BenchTable(results).lookups() + memory(footprints);
    }

    private static String key(RunResult result) {
        return "%9s × %s | %s"
                .formatted(
                        result.getParams().getParam("units"),
                        result.getParams().getParam("vertices"),
                        result.getParams().getParam("points"));
    }

    private static String engine(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Median of all iterations of all forks. */
    private static double median(RunResult result) {
        return result.getAggregatedResult().getPrimaryResult().getStatistics().getPercentile(50);
    }

    private String lookups() {
        StringBuilder page = new StringBuilder("""
                ns per position, one thread, medians; × = times the cell index, one by one / in batches; one memory read = one
                dependent read at random among as many bytes as the index has

                | units × vertices | positions | one by one | in batches | one memory read | JTS | × | S2 | × | PostGIS, one by one | × | PostGIS, one join | × |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        medians.forEach((key, engines) -> {
            double single = engines.getOrDefault("cellIndex", Double.NaN);
            double batch = engines.getOrDefault("cellIndexBatch", Double.NaN);
            Double read = engines.get("memoryRead");
            page.append("| %s | %.1f | %.1f |%s |"
                    .formatted(key, single, batch, read == null ? "" : String.format(Locale.ROOT, " %.1f", read)));
            for (String peer : List.of("jts", "s2", "postgis", "postgisJoin")) {
                Double time = engines.get(peer);
                page.append(
                        time == null
                                ? " | |"
                                : String.format(
                                        Locale.ROOT, " %,.0f | %.0f / %.0f |", time, time / single, time / batch));
            }
            page.append('\n');
        });
        return page.append('\n').toString();
    }

    private static String memory(List<Footprint> footprints) {
        StringBuilder page = new StringBuilder("""
                | units | engine | build, s | memory, MB | bytes a unit | load from file, ms | owners that differ from JTS off the edges, of 1M |
                |---|---|---|---|---|---|---|
                """);
        for (Footprint f : footprints) {
            boolean ours = f.loadMillis() > 0;
            page.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.3f | %.1f | %,d | %s | %s |%n",
                    f.units(),
                    f.engine(),
                    f.buildMillis() / 1e3,
                    f.bytes() / 1e6,
                    f.bytes() / f.units(),
                    ours ? String.format(Locale.ROOT, "%.1f", f.loadMillis()) : "",
                    ours ? String.valueOf(f.strangers()) : ""));
        }
        return page.toString();
    }
}

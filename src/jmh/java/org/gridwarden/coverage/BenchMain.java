package org.gridwarden.coverage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.coverage.edit.Cities;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.RandomEdits;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.redraw.EditRejected;

/**
 * Measures single edits of made-up cities of growing size and writes {@code target/bench/coverage.md}: the time of the
 * core alone, refused edits included, as wall time and as processor time of the thread, which other programs on the
 * machine do not lengthen. The argument is the number of edits for each size, 2000 unless given; as many are made
 * before, unmeasured.
 */
public final class BenchMain {

    private static final int[] SIDES = {32, 64, 130};

    private BenchMain() {}

    /** Runs everything. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        List<String> lines = new ArrayList<>();
        lines.add("| grids | edit | edits | processor ms: median | 95 % | 99 % | wall ms: median | 95 % |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (int side : SIDES) {
            measure(side, count, lines);
        }
        String table = String.join("\n", lines) + "\n";
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "coverage.md"), table);
        System.out.println(table);
    }

    private static void measure(int side, int count, List<String> lines) {
        List<CoverageUnit> units = Cities.units(side, side, 8, 1);
        long build = Long.MAX_VALUE;
        CoverageGraph graph = CoverageGraph.of(Cities.levels(), units);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            graph = CoverageGraph.of(Cities.levels(), units);
            build = Math.min(build, System.nanoTime() - start);
        }
        run(graph, new RandomEdits(1), count);
        Map<String, List<long[]>> times = run(graph, new RandomEdits(2), count);
        List<long[]> all = new ArrayList<>();
        times.values().forEach(all::addAll);
        times.forEach((edit, list) -> lines.add(line(side * side, edit, list)));
        lines.add(line(side * side, "all", all));
        lines.add(String.format(
                Locale.ROOT, "| %d | building the graph, best of 3 | | | | | %.0f | |", side * side, build / 1e6));
    }

    /** Processor and wall nanoseconds by kind of edit; every edit is of the same graph. */
    private static Map<String, List<long[]>> run(CoverageGraph graph, RandomEdits edits, int count) {
        Map<String, List<long[]>> times = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Edit edit = edits.next(graph);
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                edit.apply(graph);
            } catch (EditRejected e) {
                // Its time counts too.
            }
            times.computeIfAbsent(edit.getClass().getSimpleName(), kind -> new ArrayList<>())
                    .add(new long[] {
                        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu, System.nanoTime() - wall
                    });
        }
        return times;
    }

    private static String line(int grids, String edit, List<long[]> times) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |",
                grids,
                edit,
                times.size(),
                quantile(times, 0, 0.5),
                quantile(times, 0, 0.95),
                quantile(times, 0, 0.99),
                quantile(times, 1, 0.5),
                quantile(times, 1, 0.95));
    }

    private static double quantile(List<long[]> times, int which, double share) {
        long[] sorted = times.stream().mapToLong(time -> time[which]).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}

package org.gridwarden.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the whole locate series and writes {@code target/bench/locate.md}. Arguments: {@code --quick} for one fork and short
 * iterations, {@code --no-sql} to leave PostGIS out, {@code --no-million} to leave out the layer of a million units.
 */
public final class BenchMain {

    private final boolean quick;
    private final boolean sql;
    private final boolean million;

    private BenchMain(List<String> arguments) {
        quick = arguments.contains("--quick");
        sql = !arguments.contains("--no-sql");
        million = !arguments.contains("--no-million");
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        new BenchMain(List.of(arguments)).run();
    }

    private void run() throws RunnerException, IOException {
        List<RunResult> results = new ArrayList<>();
        results.addAll(measure("cellIndex|cellIndexBatch|jts|s2", 100, points(), "1000", "10000", "100000"));
        results.addAll(measure("memoryRead", 100, new String[] {"random"}, "1000", "10000", "100000"));
        if (sql) {
            results.addAll(measure("postgis", 100, new String[] {"random"}, "1000", "10000", "100000"));
            results.addAll(measure("postgisJoin", 100, new String[] {"random"}, "10000", "100000"));
        }
        if (million) {
            results.addAll(measure("cellIndex|cellIndexBatch|memoryRead|jts", 30, new String[] {"random"}, "1000000"));
        }
        List<Footprint> footprints = new ArrayList<>();
        for (int units : new int[] {1_000, 10_000, 100_000}) {
            footprints.addAll(Footprint.measure(units, 100));
        }
        if (million) {
            footprints.addAll(Footprint.measure(1_000_000, 30));
        }
        String table = BenchTable.of(results, footprints);
        Path file = Path.of("target", "bench", "locate.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        System.out.println(table);
        System.out.println("written to " + file);
    }

    private static String[] points() {
        return new String[] {"random", "border", "ordered"};
    }

    private Collection<RunResult> measure(String methods, int vertices, String[] points, String... units)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("LocateBench\\.(" + methods + ")$")
                .param("units", units)
                .param("vertices", Integer.toString(vertices))
                .param("points", points)
                .jvmArgsAppend("-Xms2g", "-Xmx9g", "-XX:+UseTransparentHugePages");
        if (quick || units[0].equals("1000000")) {
            options.forks(1).warmupIterations(2).measurementIterations(3);
        }
        if (quick) {
            options.warmupTime(TimeValue.milliseconds(500)).measurementTime(TimeValue.milliseconds(500));
        }
        return new Runner(options.build()).run();
    }
}

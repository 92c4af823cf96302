package org.gridwarden.density;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks the same questions of the columns in memory and of PostgreSQL, for made-up reports in a made-up city of 10,000 grids,
 * and writes {@code target/bench/density.md}. Arguments: {@code --sizes=100000,1000000,10000000}, {@code --no-sql} to leave
 * PostgreSQL's answers out, {@code --runs=40} for each of our answers.
 */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        int[] sizes = Arrays.stream(
                        option(given, "sizes", "100000,1000000,10000000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        int runs = Integer.parseInt(option(given, "runs", "40"));
        List<BenchSize> results = new ArrayList<>();
        for (int size : sizes) {
            try (BenchCity city = new BenchCity(size)) {
                results.add(city.measure(runs, !given.contains("--no-sql")));
            }
        }
        String page = BenchSize.page(results);
        Path file = Path.of("target", "bench", "density.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        System.out.println(page);
        System.out.println("written to " + file);
        System.exit(0);
    }

    private static String option(List<String> given, String name, String usual) {
        return given.stream()
                .filter(argument -> argument.startsWith("--" + name + "="))
                .map(argument -> argument.substring(name.length() + 3))
                .findFirst()
                .orElse(usual);
    }
}

package org.gridwarden.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the boundary studio: edits over HTTP on drafts of growing size, in one run on one machine, and prints a table.
 * The first argument is the number of rounds on each draft, 100 unless given; a round is nine requests.
 */
public final class BenchMain {

    private static final int[] SIDES = {32, 64, 128};

    private BenchMain() {}

    /** Runs everything. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        List<String> table = new ArrayList<>();
        try (HttpEdits edits = new HttpEdits(rounds)) {
            table.addAll(edits.conditions());
            table.add(HttpEdits.HEADER);
            table.add("|---|---|---|---|---|---|---|");
            for (int side : SIDES) {
                table.addAll(edits.measure(side));
            }
        }
        String text = String.join("\n", table) + "\n";
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("studio.md"), text);
        System.out.println(text);
        System.exit(0);
    }
}

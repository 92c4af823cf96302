package org.gridwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.gridwarden.access.Role;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TwoHalves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command as people run it: in a process of its own, and here with little memory. */
class LocateCommandIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    @TempDir
    Path folder;

    @BeforeAll
    static void publish() {
        TwoHalves.publish(SERVER.app(), "gov");
    }

    @Test
    void adds_owners_from_an_index_directory_without_a_database_in_little_memory() throws Exception {
        int rows = 1_000_000;
        Path file = folder.resolve("places.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("lng,lat\n");
            for (int row = 0; row < rows; row++) {
                out.write(row % 2 == 0 ? "0.25,0.5\n" : "1.75,0.5\n");
            }
        }
        Run run = run("-Xmx40m", "locate", file.toString(), "--out", folder + "/owners.csv", "--index", index());
        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("1,000,000 rows in").contains("1,000,000 owned, 0 without a usable place");
        try (Stream<String> lines = Files.lines(folder.resolve("owners.csv"))) {
            assertThat(lines.filter(line -> line.equals("1.75,0.5,E,东区,owned"))).hasSize(rows / 2);
        }
    }

    @Test
    void asks_the_database_and_a_server_alike() throws Exception {
        Path file = folder.resolve("places.csv");
        Files.writeString(file, "经度,纬度\n0.25,0.5\nx,0.5\n\"1.75\",0.5\n" + "0.25,0.5\n".repeat(60_000));
        List<String> columns = List.of("--lng-column", "经度", "--lat-column", "纬度", "--network", "gov");
        Run fromDatabase = run(with(
                columns,
                "locate",
                file.toString(),
                "--out",
                folder + "/a.csv",
                "--db-url",
                SERVER.app().database.settings().url(),
                "--set",
                "db.user=" + SERVER.app().database.settings().user(),
                "--set",
                "db.password=" + SERVER.app().database.settings().password(),
                "--var",
                folder + "/var"));
        assertThat(fromDatabase.code()).as(fromDatabase.text()).isZero();
        Path zipped = folder.resolve("places.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file, out);
        }
        Run fromServer = run(with(
                List.of("--network", "gov"),
                "locate",
                zipped.toString(),
                "--out",
                folder + "/b.csv",
                "--server",
                SERVER.uri("/").toString(),
                "--token",
                SERVER.as(Role.REPORTER).header("Authorization").substring("Bearer ".length())));
        assertThat(fromServer.code()).as(fromServer.text()).isZero();
        assertThat(folder.resolve("a.csv")).hasSameTextualContentAs(folder.resolve("b.csv"));
        assertThat(Files.readString(folder.resolve("a.csv")))
                .startsWith(
                        "经度,纬度,gov_code,gov_name,gov_status\n0.25,0.5,W,西区,owned\nx,0.5,,,bad_place\n\"1.75\",0.5,E,东区,owned\n");
        assertThat(fromDatabase.text()).contains("60,003 rows").contains("lines [3]");
        assertThat(fromServer.text()).contains("60,003 rows").contains("lines [3]");
    }

    @Test
    void says_what_is_wrong_and_leaves_no_half_file() throws Exception {
        Path file = folder.resolve("places.csv");
        Files.writeString(file, "a,b\n1,2\n");
        Run run = run("locate", file.toString(), "--out", folder + "/owners.csv", "--index", index());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("the header has no column 'lng'; it has: a, b");
        assertThat(run("locate", folder + "/nowhere.csv", "--index", index()).text())
                .contains("there is no file");
        assertThat(run("locate", file.toString(), "--index", folder.toString()).text())
                .contains("cannot use the index");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static String index() throws IOException {
        try (Stream<Path> kept = Files.list(SERVER.app().config.var().resolve("index"))) {
            return kept.filter(path -> path.getFileName().toString().startsWith("gov-1-"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    /** What a process ended with, and what it said on standard error. */
    private record Run(int code, String text) {}

    private static String[] with(List<String> more, String... arguments) {
        return Stream.concat(Stream.of(arguments), more.stream()).toArray(String[]::new);
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        boolean limited = arguments[0].startsWith("-Xmx");
        command.add(limited ? arguments[0] : "-Xmx500m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.gridwarden.cli.Main"));
        command.addAll(List.of(arguments).subList(limited ? 1 : 0, arguments.length));
        Path errors = Files.createTempFile("locate", ".err");
        Process process = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        String text = Files.readString(errors);
        Files.delete(errors);
        return new Run(code, text);
    }
}

package org.gridwarden.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.gridwarden.access.Role;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.geo.Datum;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TwoHalves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file located piece by piece by a service is the file located here, to the byte and to the line. */
class RemoteLocatorIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final int ROWS = 60_000;

    @BeforeAll
    static void publish() {
        TwoHalves.publish(SERVER.app(), "gov");
        TwoHalves.publish(SERVER.app(), "police");
    }

    @Test
    void rows_sums_and_line_numbers_are_those_of_a_local_run_over_many_pieces() throws IOException {
        for (String lineEnd : List.of("\n", "\r\n")) {
            String text = file(7, lineEnd);
            assertThat(text.length()).isGreaterThan(1 << 20);
            ByteArrayOutputStream here = new ByteArrayOutputStream();
            ByteArrayOutputStream there = new ByteArrayOutputStream();
            BatchTally local = local(text, here);
            BatchTally remote = remote(text, there);
            assertThat(there.toString(StandardCharsets.UTF_8)).isEqualTo(here.toString(StandardCharsets.UTF_8));
            assertThat(remote.rows()).isEqualTo(local.rows()).isEqualTo(ROWS);
            assertThat(remote.owned()).isEqualTo(local.owned()).isPositive();
            assertThat(remote.badPlaces()).isEqualTo(local.badPlaces()).isPositive();
            assertThat(remote.firstBadLines()).isEqualTo(local.firstBadLines()).hasSize(BatchTally.LINES_KEPT);
        }
    }

    @Test
    void what_is_wrong_is_told_with_the_line_of_the_file_not_of_the_piece() {
        String good = "note,lng,lat\n" + "\"a\nb\",0.5,0.5\n".repeat(30_000);
        for (String bad : List.of("x,0.5,0.5,0.5\n", "\"x,0.5,0.5\n")) {
            String text = good + bad + "c,1,1\n";
            String sentence = refusal(() -> local(text, OutputStream.nullOutputStream()));
            assertThat(sentence).startsWith("line 60002: ");
            assertThat(refusal(() -> remote(text, OutputStream.nullOutputStream())))
                    .isEqualTo(sentence);
        }
        for (String text : List.of("", "a;b\n1;2\n", "a,b\n1,2\n", "lng,lng,lat\n1,1,1\n")) {
            assertThat(refusal(() -> remote(text, OutputStream.nullOutputStream())))
                    .isEqualTo(refusal(() -> local(text, OutputStream.nullOutputStream())));
        }
    }

    @Test
    void what_the_service_refuses_is_told_in_its_words() {
        assertThatThrownBy(() -> new RemoteLocator(SERVER.uri("/"), "no-token")
                        .csv(
                                question(),
                                List.of(),
                                null,
                                in("lng,lat\n1,1\n"),
                                OutputStream.nullOutputStream(),
                                t -> {}))
                .isInstanceOf(BatchException.class)
                .hasMessageContaining("the service refuses");
    }

    private interface Work {
        void run() throws IOException;
    }

    private static String refusal(Work work) {
        try {
            work.run();
            return "";
        } catch (IOException | BatchException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Rows with notes over several lines, short rows, bad places and empty lines; the last row has no line end. */
    private static String file(long seed, String lineEnd) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("note,lng,lat,more").append(lineEnd);
        for (int row = 0; row < ROWS; row++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append("\"two ").append(row).append(lineEnd).append("\"\"lines\"\"\",1.75,0.5,x");
                case 1 -> text.append("short,0.25,0.5");
                case 2 -> text.append("short");
                case 3 -> text.append("网格,five,0.5,");
                case 4 -> text.append("far,3,0.5,").append(lineEnd);
                default -> text.append("row ").append(row).append(",0.25,0.5,y");
            }
            text.append(row + 1 < ROWS ? lineEnd : "");
        }
        return text.toString();
    }

    private static BatchTally local(String text, OutputStream out) throws IOException {
        BatchQuestion all = new BatchQuestion(SERVER.app().locate.select(Selection.ALL_NOW), Datum.WGS84, "lng", "lat");
        try (FileLocator locator = FileLocator.onAllProcessors()) {
            return locator.csv(all, in(text), out, tally -> {});
        }
    }

    private static BatchTally remote(String text, OutputStream out) throws IOException {
        return new RemoteLocator(SERVER.uri("/"), SERVER.token(Role.REPORTER))
                .csv(question(), List.of(), null, in(text), out, tally -> {});
    }

    private static BatchQuestion question() {
        return new BatchQuestion(List.of(), Datum.WGS84, "lng", "lat");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

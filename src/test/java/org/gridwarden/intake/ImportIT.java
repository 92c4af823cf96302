package org.gridwarden.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Role;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.ReportFile;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller CALLER = Caller.system("test");

    @BeforeAll
    static void publish() {
        PublishedCity.publish(SERVER.app(), "city", 8, 5);
    }

    @Test
    void a_hundred_thousand_rows_are_in_within_seconds_and_none_is_lost() {
        String file = ReportFile.of("fast-", 100_000, 8, 1);
        long begun = System.nanoTime();
        ImportOutcome outcome = run(new StringReader(file), false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("import: 100,000 rows in %.1f s%n", seconds);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.accepted()).isEqualTo(100_000);
        assertThat(count("fast-", "o.unit_id IS NOT NULL") + count("fast-", "o.unit_id IS NULL"))
                .isEqualTo(100_000);
        assertThat(count("fast-", "o.unit_id IS NULL")).isEqualTo(outcome.queued());
    }

    @Test
    void an_import_that_broke_off_is_run_again_and_nothing_is_lost_or_doubled() {
        String file = ReportFile.of("broken-", 50_000, 8, 2);
        assertThatThrownBy(() -> run(breaking(file, file.length() * 3 / 4), false))
                .isInstanceOf(UncheckedIOException.class);
        long kept = count("broken-", "true");
        assertThat(kept).isBetween(1L, 49_999L);
        ImportOutcome again = run(new StringReader(file), false);
        assertThat(again.repeated()).isEqualTo((int) kept);
        assertThat(again.accepted()).isEqualTo(50_000 - (int) kept);
        assertThat(count("broken-", "true")).isEqualTo(50_000);
        assertThat(run(new StringReader(file), false).repeated()).isEqualTo(50_000);
    }

    @Test
    void of_two_lines_with_one_key_the_earlier_counts_however_far_apart_they_are() {
        String[] lines = ReportFile.of("twice-", 50_000, 8, 3).split("\n");
        lines[45_000] = lines[10];
        lines[45_001] = lines[11].replaceFirst(",[a-z_]+,", ",small_advert,");
        List<Integer> told = new ArrayList<>();
        ImportOutcome outcome = run(new StringReader(String.join("\n", lines)), false, told::add);
        assertThat(told).isSorted().endsWith(50_000);
        assertThat(outcome.accepted()).isEqualTo(49_998);
        assertThat(outcome.repeated()).isEqualTo(1);
        assertThat(outcome.errors())
                .extracting(error -> error.line() + " " + error.code())
                .containsExactly("45002 idempotency_key_reused");
    }

    @Test
    void bad_lines_are_listed_with_their_numbers_and_the_others_are_taken() throws Exception {
        String file = """
                idempotency_key,category,channel,seen_at,lng,lat
                line-a,litter,public,2026-03-01T08:00:00+08:00,112.01,33.01
                line-b,nonsense,public,2026-03-01T08:00:00+08:00,112.01,33.01
                line-c,litter,public,yesterday,112.01,33.01
                ,litter,public,2026-03-01T08:00:00+08:00,112.01,33.01
                line-e,litter,public,2026-03-01T08:00:00+08:00,here,there
                line-a,litter,hotline,2026-03-01T08:00:00+08:00,112.01,33.01
                """;
        JsonNode dry = json(post("/api/v1/reports/import?dry_run=true", file));
        assertThat(dry.path("accepted").asInt()).isEqualTo(2);
        assertThat(count("line-", "true")).isZero();
        JsonNode outcome = json(post("/api/v1/reports/import", file));
        assertThat(outcome.path("read").asInt()).isEqualTo(6);
        assertThat(outcome.path("accepted").asInt()).isEqualTo(2);
        assertThat(outcome.path("queued").asInt()).isEqualTo(1);
        assertThat(outcome.path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("code").asText())
                .containsExactlyInAnyOrder(
                        "3 category_unknown", "4 time_invalid", "5 key_invalid", "7 idempotency_key_reused");
    }

    @Test
    void a_file_without_a_needed_column_is_refused_with_the_columns_it_has() throws Exception {
        HttpResponse<String> answer = post("/api/v1/reports/import", "when,what\n1,2\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("column_missing").contains("when, what");
    }

    private static ImportOutcome run(Reader file, boolean dryRun) {
        return run(file, dryRun, rows -> {});
    }

    private static ImportOutcome run(Reader file, boolean dryRun, IntConsumer progress) {
        return SERVER.app()
                .reportImport
                .run(CALLER, file, new ReportImport.Options(ReportMapping.ours(), dryRun, false, "test"), progress);
    }

    /** A file whose disk breaks after some characters. */
    private static Reader breaking(String file, int after) {
        return new FilterReader(new StringReader(file)) {
            private int read;

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                if (read > after) {
                    throw new IOException("the disk broke");
                }
                int count = super.read(buffer, offset, Math.min(length, 8192));
                read += count;
                return count;
            }
        };
    }

    private static long count(String prefix, String condition) {
        return SERVER.app()
                .database
                .read(tx -> tx.handle()
                        .createQuery(
                                "SELECT count(*) FROM report r JOIN resolution o ON o.report_id = r.id AND o.current"
                                        + " WHERE starts_with(r.idempotency_key, :prefix) AND " + condition)
                        .bind("prefix", prefix)
                        .mapTo(Long.class)
                        .one());
    }

    private static HttpResponse<String> post(String path, String file) {
        return SERVER.as(Role.REPORTER).send("POST", path, "text/csv", file);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}

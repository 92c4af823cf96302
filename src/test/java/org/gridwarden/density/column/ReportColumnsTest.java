package org.gridwarden.density.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that were changed many times hold the same as a plain map of the reports. */
class ReportColumnsTest {

    private static final long NETWORK = 3;

    @TempDir
    Path folder;

    @Test
    void reports_that_come_change_and_go_leave_the_others_as_they_were() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Map<Integer, ReportRow> expected = new HashMap<>();
            Map<Integer, HandOwner> hands = new HashMap<>();
            MadeUpReports.rows(random.nextInt(200), seed).forEach(row -> put(expected, hands, row, random));
            ReportColumns columns = MadeUpReports.columns(List.copyOf(expected.values()), List.copyOf(hands.values()));
            for (int round = 0; round < 20; round++) {
                Set<Integer> changed = new HashSet<>();
                for (ReportRow row : MadeUpReports.rows(220, 1000 * seed + round)) {
                    if (random.nextInt(40) == 0) {
                        changed.add(row.id());
                        expected.remove(row.id());
                        hands.remove(row.id());
                        if (random.nextInt(4) > 0) {
                            put(expected, hands, row, random);
                        }
                    }
                }
                columns = columns.change(changed, chosen(expected, changed), chosen(hands, changed));
                check(columns, expected, hands, "seed " + seed + " round " + round);
            }
        }
    }

    @Test
    void more_reports_than_fit_a_chunk_make_chunks_by_time() {
        Map<Integer, ReportRow> expected = new HashMap<>();
        Map<Integer, HandOwner> hands = new HashMap<>();
        Random random = new Random(5);
        List<ReportRow> rows = MadeUpReports.rows(150_000, 5);
        rows.forEach(row -> put(expected, hands, row, random));
        ReportColumns columns = MadeUpReports.columns(
                rows.subList(0, 60_000).stream().map(r -> expected.get(r.id())).toList(), List.of());
        List<ReportRow> later = rows.subList(60_000, 150_000).stream()
                .map(row -> expected.get(row.id()))
                .toList();
        columns = columns.change(later.stream().map(ReportRow::id).toList(), later, List.of());
        assertThat(columns.chunks()).hasSizeGreaterThan(2);
        check(columns, expected, Map.of(), "seed 5");
    }

    @Test
    void a_file_gives_back_what_was_written_and_refuses_another_database_or_damage() throws IOException {
        ReportColumns columns = MadeUpReports.columns(
                MadeUpReports.rows(3000, 8), List.of(new HandOwner(17, NETWORK, 4, 5), new HandOwner(18, 1, 2, 0)));
        ColumnsFile file = new ColumnsFile(folder.resolve("kept").resolve("reports.columns"));
        ReportColumns mapped = file.write(columns.completeTo(77), "a");
        assertThat(contents(mapped)).isEqualTo(contents(columns));
        ReportColumns read = file.read("a", MadeUpReports.TIME).orElseThrow();
        assertThat(contents(read)).isEqualTo(contents(columns));
        assertThat(read.watermark()).isEqualTo(77);
        assertThat(file.read("b", MadeUpReports.TIME)).isEmpty();

        Path path = folder.resolve("kept").resolve("reports.columns");
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        assertThat(file.read("a", MadeUpReports.TIME)).isEmpty();
    }

    private static <T> List<T> chosen(Map<Integer, T> from, Set<Integer> ids) {
        List<T> found = new ArrayList<>();
        ids.stream().filter(from::containsKey).forEach(id -> found.add(from.get(id)));
        return found;
    }

    private static void check(
            ReportColumns columns, Map<Integer, ReportRow> rows, Map<Integer, HandOwner> hands, String seed) {
        Map<Integer, String> expected = new HashMap<>();
        rows.forEach((id, row) -> expected.put(id, text(row, hands.get(id))));
        assertThat(contents(columns)).as(seed).isEqualTo(expected);
        int last = Integer.MIN_VALUE;
        for (Chunk chunk : columns.chunks()) {
            assertThat(chunk.firstSeen).as(seed).isGreaterThanOrEqualTo(last);
            last = chunk.lastSeen;
        }
    }

    private static void put(Map<Integer, ReportRow> rows, Map<Integer, HandOwner> hands, ReportRow row, Random random) {
        // many are seen at the same instant
        ReportRow seen = new ReportRow(
                row.id(),
                row.seen() / (40 * MadeUpReports.DAY) * 40 * MadeUpReports.DAY,
                row.closed(),
                row.due(),
                row.category(),
                row.channel(),
                row.x(),
                row.y(),
                row.weight(),
                row.defaultPlace());
        rows.put(row.id(), seen);
        if (random.nextInt(3) == 0) {
            hands.put(row.id(), new HandOwner(row.id(), NETWORK, random.nextInt(50), random.nextInt(9)));
        }
    }

    private static Map<Integer, String> contents(ReportColumns columns) {
        Map<Integer, String> contents = new HashMap<>();
        for (Chunk chunk : columns.chunks()) {
            Map<Integer, HandOwner> hands = new HashMap<>();
            chunk.hands.forEach(hand -> hands.put(hand.reportId(), hand));
            for (int row = 0; row < chunk.size; row++) {
                int kind = chunk.kind(row);
                boolean closed = Kinds.isClosed(kind);
                int id = chunk.ids.get(row);
                ReportRow found = new ReportRow(
                        id,
                        chunk.seen[row],
                        closed ? chunk.settled[row] : Seconds.NEVER,
                        closed ? Seconds.NEVER : chunk.settled[row],
                        columns.kinds().categories().get(Kinds.category(kind)),
                        columns.kinds().channels().get(Kinds.channel(kind)),
                        chunk.xs[row],
                        chunk.ys[row],
                        chunk.weight(row),
                        Kinds.isDefaultPlace(kind));
                contents.put(id, text(found, hands.get(id)));
            }
        }
        return contents;
    }

    /** The time limit of a closed report is not kept. */
    private static String text(ReportRow row, HandOwner hand) {
        return row.id() + " " + row.seen() + " " + row.isClosed() + " " + row.settled() + " " + row.category() + " "
                + row.channel() + " " + row.x() + " " + row.y() + " " + row.weight() + " " + row.defaultPlace() + " "
                + hand;
    }
}

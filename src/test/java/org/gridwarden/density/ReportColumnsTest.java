package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns that were changed many times hold the same as a plain map of the reports. */
class ReportColumnsTest {

    private static final long NETWORK = 3;

    @Test
    void reports_that_come_change_and_go_leave_the_others_as_they_were() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Map<Long, ReportRow> expected = new HashMap<>();
            Map<Long, ReportOwner> owners = new HashMap<>();
            MadeUpReports.rows(random.nextInt(200), seed).forEach(row -> put(expected, owners, row, random));
            ReportColumns columns =
                    finish(ReportColumns.build(1, List.copyOf(expected.values())), List.copyOf(owners.values()));
            for (int round = 0; round < 20; round++) {
                Set<Long> changed = new HashSet<>();
                for (ReportRow row : MadeUpReports.rows(220, 1000 * seed + round)) {
                    if (random.nextInt(40) == 0) {
                        changed.add(row.id());
                        expected.remove(row.id());
                        owners.remove(row.id());
                        if (random.nextInt(4) > 0) {
                            put(expected, owners, row, random);
                        }
                    }
                }
                List<ReportRow> fresh = new ArrayList<>();
                List<ReportOwner> freshOwners = new ArrayList<>();
                changed.stream().filter(expected::containsKey).forEach(id -> {
                    fresh.add(expected.get(id));
                    freshOwners.add(owners.get(id));
                });
                columns = finish(ReportColumns.change(columns, changed, fresh), freshOwners);
                assertThat(contents(columns))
                        .as("seed " + seed + " round " + round)
                        .isEqualTo(texts(expected, owners));
                assertThat(columns.seenAt).as("seed " + seed).isSorted();
            }
        }
    }

    private static void put(Map<Long, ReportRow> rows, Map<Long, ReportOwner> owners, ReportRow row, Random random) {
        // many are seen at the same instant
        ReportRow seen = new ReportRow(
                row.id(),
                row.seenAt() / (40 * MadeUpReports.DAY) * 40 * MadeUpReports.DAY,
                row.closedAt(),
                row.dueAt(),
                row.category(),
                row.channel(),
                row.x(),
                row.y(),
                row.defaultPlace());
        rows.put(row.id(), seen);
        owners.put(
                row.id(),
                new ReportOwner(
                        row.id(),
                        NETWORK,
                        random.nextInt(4),
                        random.nextInt(50),
                        random.nextInt(9),
                        random.nextInt(3) == 0));
    }

    private static ReportColumns finish(ReportColumns.Builder builder, List<ReportOwner> owners) {
        owners.forEach(builder::setOwner);
        return builder.done();
    }

    private static Map<Long, String> contents(ReportColumns columns) {
        OwnerColumns owners = columns.owners(NETWORK);
        Map<Long, String> contents = new HashMap<>();
        for (int row = 0; row < columns.size(); row++) {
            contents.put(
                    columns.ids[row],
                    text(
                            new ReportRow(
                                    columns.ids[row],
                                    columns.seenAt[row],
                                    columns.closedAt[row],
                                    columns.dueAt[row],
                                    code(columns.categoryCodes(), "c", columns.categories[row]),
                                    code(columns.channelCodes(), "h", columns.channels[row]),
                                    columns.xs[row],
                                    columns.ys[row],
                                    columns.defaultPlace[row]),
                            new ReportOwner(
                                    columns.ids[row],
                                    NETWORK,
                                    owners.editionIds[row],
                                    owners.unitIds[row],
                                    owners.insideUnitIds[row],
                                    owners.byHand.get(row))));
        }
        return contents;
    }

    private static Map<Long, String> texts(Map<Long, ReportRow> rows, Map<Long, ReportOwner> owners) {
        Map<Long, String> texts = new HashMap<>();
        rows.forEach((id, row) -> texts.put(id, text(row, owners.get(id))));
        return texts;
    }

    private static String text(ReportRow row, ReportOwner owner) {
        return row + " " + owner;
    }

    private static String code(ReportColumns.Codes codes, String prefix, short number) {
        for (int i = 0; i < 20; i++) {
            boolean[] among = codes.among(Set.of(prefix + i));
            if (among[number]) {
                return prefix + i;
            }
        }
        return "";
    }
}

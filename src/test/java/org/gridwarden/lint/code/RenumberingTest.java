package org.gridwarden.lint.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridwarden.lint.check.Town;
import org.gridwarden.lint.code.Renumbering.Change;
import org.gridwarden.lint.code.Renumbering.Way;
import org.gridwarden.lint.report.Fix;
import org.junit.jupiter.api.Test;

class RenumberingTest {

    private static final String COMMUNITY = "990102001001";

    @Test
    void what_is_in_order_stays() {
        Renumbering plan = plan(new Town().above().block("001", 0, 0).block("002", 1, 0));
        assertThat(plan.way()).isEqualTo(Way.IN_ORDER);
        assertThat(plan.edits()).isEmpty();
    }

    /*
     *   003 001          001 002
     *   002 004    →     003 004
     */
    @Test
    void what_was_never_published_is_numbered_from_the_first() {
        Renumbering plan = plan(new Town()
                .above()
                .block("003", 0, 1)
                .block("001", 1, 1)
                .block("002", 0, 0)
                .block("004", 1, 0)
                .unit("building", COMMUNITY + "003001", "楼", COMMUNITY + "003", Town.box(10, 110, 10, 10)));
        assertThat(plan.way()).isEqualTo(Way.FROM_FIRST);
        assertThat(plan.changes())
                .containsExactly(
                        new Change(COMMUNITY + "003", "第003网格", COMMUNITY + "001"),
                        new Change(COMMUNITY + "001", "第001网格", COMMUNITY + "002"),
                        new Change(COMMUNITY + "002", "第002网格", COMMUNITY + "003"));
        assertThat(plan.edits()).contains(Fix.recode(COMMUNITY + "003001", COMMUNITY + "001001"));
    }

    /*
     *   010 020 005 030   →   005 moves between 020 and 030
     */
    @Test
    void what_was_published_moves_into_numbers_that_nobody_ever_had() {
        Renumbering plan = plan(published(new Town()
                .above()
                .used(COMMUNITY + "021", 1, 1, 1)
                .block("010", 0, 0)
                .block("020", 1, 0)
                .block("005", 2, 0)
                .block("030", 3, 0)));
        assertThat(plan.way()).isEqualTo(Way.INTO_GAPS);
        assertThat(plan.changes()).containsExactly(new Change(COMMUNITY + "005", "第005网格", COMMUNITY + "022"));
    }

    @Test
    void where_the_gaps_are_too_small_all_get_new_numbers() {
        Renumbering plan = plan(published(new Town()
                .above()
                .block("001", 0, 0)
                .block("003", 1, 0)
                .block("002", 2, 0)
                .block("004", 3, 0)));
        // 003 or 002 must move, and there is nothing between 001 and 002, nor between 003 and 004
        assertThat(plan.way()).isEqualTo(Way.AFTER_LAST);
        assertThat(plan.changes())
                .extracting(Change::code)
                .containsExactly(COMMUNITY + "005", COMMUNITY + "006", COMMUNITY + "007", COMMUNITY + "008");
    }

    @Test
    void where_no_number_is_left_a_person_decides() {
        Renumbering plan = plan(published(
                new Town().above().block("997", 0, 0).block("999", 1, 0).block("998", 2, 0)));
        assertThat(plan.way()).isEqualTo(Way.NO_ROOM);
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void edits_never_give_a_code_that_somebody_has() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Town town = new Town().above();
            List<Integer> serials =
                    random.ints(1, 30).distinct().limit(12).boxed().toList();
            for (int i = 0; i < serials.size(); i++) {
                town.block(String.format("%03d", serials.get(i)), i % 4, 3 - i / 4);
            }
            Set<String> held = new HashSet<>();
            town.city().units().forEach(unit -> held.add(unit.code()));
            Renumbering plan = plan(random.nextBoolean() ? town : published(town));
            for (Map<String, Object> edit : plan.edits()) {
                assertThat(held.remove(String.valueOf(edit.get("unit"))))
                        .as("seed " + seed)
                        .isTrue();
                assertThat(held.add(String.valueOf(edit.get("code"))))
                        .as("seed " + seed)
                        .isTrue();
            }
            plan.changes().forEach(change -> assertThat(held).contains(change.code()));
            assertThat(held).noneMatch(code -> code.endsWith("-moving"));
        }
    }

    /** Every grid so far was in an edition. */
    private static Town published(Town town) {
        town.city().units().forEach(unit -> town.used(unit.code(), 1, 3, 3));
        return town;
    }

    private static Renumbering plan(Town town) {
        return Renumbering.of(town.city(), town.rule("SEQUENCE_ORDER"), COMMUNITY)
                .orElseThrow();
    }
}

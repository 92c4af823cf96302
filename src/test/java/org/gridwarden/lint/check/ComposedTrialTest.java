package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.lint.RuleFile;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.report.Finding;
import org.junit.jupiter.api.Test;

/** A row of seven blocks, 001 to 007 from the west; 001 to 003 are the management grid M1. */
class ComposedTrialTest {

    private final RuleFile file = RuleFile.packaged();
    private final City city = city();

    /*
     *   M1 M1 M1 -- -- -- --
     */
    @Test
    void one_to_five_that_adjoin_are_welcome() {
        assertThat(trial("M2", "004", "005")).isEmpty();
        assertThat(trial("M1", "001", "002", "003", "004", "005")).isEmpty();
    }

    @Test
    void six_and_pieces_apart_are_refused_each_for_its_reason() {
        assertThat(trial("M1", "001", "002", "003", "004", "005", "006")).containsExactly("MANAGEMENT_SIZE");
        assertThat(trial("M2", "004", "006")).containsExactly("MANAGEMENT_ADJACENT");
    }

    @Test
    void a_member_is_not_taken_out_of_the_middle_of_another() {
        assertThat(trial("M2", "002")).containsExactly("MANAGEMENT_ADJACENT");
        assertThat(trial("M2", "003", "004")).isEmpty();
    }

    @Test
    void taking_all_of_another_ends_it() {
        assertThat(trial("M2", "001", "002", "003")).isEmpty();
        assertThat(trial("M1")).isEmpty();
    }

    private List<String> trial(String code, String... serials) {
        Set<String> members =
                Stream.of(serials).map(serial -> "990102001001" + serial).collect(Collectors.toSet());
        return new ComposedTrial(city, file.composed().get(0))
                .breaches(file.rules(), code, members).stream()
                        .map(Finding::rule)
                        .toList();
    }

    private static City city() {
        Town town = new Town().above();
        for (int column = 0; column < 7; column++) {
            town.block(String.format("%03d", column + 1), column, 0);
            if (column < 3) {
                town.attributes("{\"management_grid\":\"M1\"}");
            }
        }
        return town.city();
    }
}

package org.gridwarden.lint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.gridwarden.lint.RuleFile;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.LintReport;
import org.gridwarden.lint.report.Score;
import org.gridwarden.lint.rule.Rule;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void every_rule_has_a_check_and_every_check_a_rule() {
        assertThat(RuleFile.packaged().rules().stream().map(Rule::code).collect(Collectors.toSet()))
                .isEqualTo(Linter.codes());
        assertThat(RuleFile.packaged().rules())
                .extracting(Rule::confidence)
                .containsOnly("text", "practice", "unverified", "configured");
    }

    @Test
    void no_two_findings_share_a_key() {
        Town town = new Town().above().block("001", 0, 0).block("001", 0, 0).block("003", 1, 1);
        LintReport report = Linter.run(RuleFile.packaged().rules(), town.city());
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.findings()).extracting(Finding::key).doesNotHaveDuplicates();
    }

    /*
     * Two rules: an error (weight 10) that one grid of four breaks, a notice (weight 1) that all break.
     * lost = (10 × 1/4 + 1 × 4/4) ÷ 11 = 3.5 ÷ 11
     */
    @Test
    void a_score_is_the_weighted_share_of_units_that_pass() {
        Town town = new Town()
                .above()
                .block("001", 0, 0)
                .block("002", 1, 0)
                .block("003", 2, 0)
                .unit("grid", "9", "错码", "990102001001", Town.box(300, 0, 100, 100))
                .with("levels", List.of("grid"));
        Rule prefix = town.rule("CODE_PREFIX");
        Rule missing = town.rule("ATTRIBUTE_MISSING");
        LintReport report = Linter.run(List.of(prefix, missing), town.city());
        Score score = Score.of(report);
        assertThat(score.value()).isCloseTo(100 * (1 - 3.5 / 11), within(1e-9));
        assertThat(score.rules().stream().mapToDouble(Score.Part::lost).sum())
                .isCloseTo(100 - score.value(), within(1e-9));
        assertThat(Score.of(report, "district")).singleElement().satisfies(district -> {
            assertThat(district.unit()).isEqualTo("990102");
            assertThat(district.value()).isEqualTo(score.value());
        });
    }

    @Test
    void nothing_checked_is_no_score() {
        assertThat(Score.of(Linter.run(List.of(), new Town().above().city())).value())
                .isNull();
    }

    @Test
    void findings_of_a_place_are_those_of_everything_below_it() {
        Town town = new Town().above().block("001", 0, 0);
        LintReport report = town.lint("ATTRIBUTE_MISSING");
        assertThat(report.within("990102")).hasSize(1);
        assertThat(report.within("990103")).isEmpty();
        assertThat(report.within(null)).hasSize(1);
    }
}

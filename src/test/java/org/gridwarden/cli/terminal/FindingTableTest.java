package org.gridwarden.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.lint.RuleFile;
import org.gridwarden.lint.check.Linter;
import org.gridwarden.lint.city.City;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.Test;

class FindingTableTest {

    @Test
    void prints_the_gravest_findings_the_counts_and_the_score() {
        Network network = new Network(
                1,
                "town",
                "镇",
                "Town",
                List.of(
                        new Level(1, "district", "区", "District", LevelFit.TILES),
                        new Level(2, "grid", "网格", "Grid", LevelFit.TILES)));
        List<UnitContent> units = List.of(
                new UnitContent("990102", "区", 1, null, null, null, Shapes.box(120, 30, 120.002, 30.001)),
                new UnitContent("1", " 一格", 2, "990102", null, null, Shapes.box(120, 30, 120.001, 30.001)));
        StringWriter text = new StringWriter();
        new FindingTable(new PrintWriter(text))
                .print(
                        Linter.run(
                                RuleFile.packaged().rules(),
                                new City(network, units, City.Known.nothing(Instant.EPOCH))),
                        3);
        assertThat(text.toString())
                .contains("error    CODE_DIGITS              Code 1 of  一格 should be 15 digits; it has 1 characters")
                .contains("more; all of them with --limit")
                .contains("1  NAME_SPACES")
                .containsPattern("The city's rules: \\d+\\.\\d of 100 points; CODE_");
    }
}

package org.gridwarden.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.demo.city.DemoLevel;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.settlement.CodeBook;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** What holds for a drawn city of every size; seed 1. */
abstract class DemoCityRules {

    private final DemoCity city;

    DemoCityRules(DemoCity city) {
        this.city = city;
    }

    private DemoNetwork main() {
        return city.networks().get(0);
    }

    /** Level code and number of units, the root left out. */
    abstract Map<String, Integer> expectedCounts();

    @Test
    void there_are_exactly_as_many_units_as_the_preset_says() {
        Map<String, Integer> counts = new HashMap<>();
        for (DemoUnit unit : main().units()) {
            counts.merge(main().levels().get(unit.level() - 1).code(), 1, Integer::sum);
        }
        assertThat(counts).containsAllEntriesOf(expectedCounts());
    }

    @Test
    void every_level_of_every_network_fits() {
        for (DemoNetwork network : city.networks()) {
            List<CoverageLevel> levels = network.levels().stream()
                    .map(level -> new CoverageLevel(level.rank(), level.tiles()))
                    .toList();
            List<CoverageUnit> units = network.units().stream()
                    .map(unit -> new CoverageUnit(unit.code(), unit.parentCode(), unit.level(), unit.geometry()))
                    .toList();
            assertThat(CoverageCheck.check(levels, units)).as(network.code()).isEmpty();
        }
    }

    /** An independent oracle beside {@link CoverageCheck}: JTS knows nothing of levels, so each is asked alone. */
    @Test
    void every_tiling_level_is_a_coverage_in_the_eyes_of_jts() {
        for (DemoNetwork network : city.networks()) {
            double whole = network.units().get(0).geometry().getArea();
            for (DemoLevel level :
                    network.levels().stream().filter(DemoLevel::tiles).toList()) {
                Geometry[] areas = network.units().stream()
                        .filter(unit -> unit.level() == level.rank())
                        .map(DemoUnit::geometry)
                        .toArray(Geometry[]::new);
                String name = network.code() + " " + level.code();
                assertThat(CoverageValidator.isValid(areas)).as(name).isTrue();
                if (!level.code().equals("patch")) { // which only some towns have
                    assertThat(Stream.of(areas).mapToDouble(Geometry::getArea).sum())
                            .as(name)
                            .isCloseTo(whole, within(whole * 1e-9));
                }
            }
        }
    }

    @Test
    void buildings_lie_inside_their_grids() {
        Map<String, DemoUnit> byCode = new HashMap<>();
        main().units().forEach(unit -> byCode.put(unit.code(), unit));
        for (DemoUnit unit : main().units()) {
            DemoUnit grid = byCode.get(String.valueOf(unit.parentCode()));
            if (unit.level() == main().levels().size() && grid != null) {
                assertThat(grid.geometry().covers(unit.geometry()))
                        .as(unit.code())
                        .isTrue();
            }
        }
    }

    @Test
    void codes_are_unique_and_extend_the_code_of_their_parent() {
        Map<String, DemoUnit> byCode = new HashMap<>();
        for (DemoUnit unit : main().units()) {
            assertThat(byCode.put(unit.code(), unit)).as(unit.code()).isNull();
            String parent = unit.parentCode();
            if (parent != null) {
                assertThat(byCode).as("parents come first").containsKey(parent);
                String digits = parent.indexOf('P') > 0 ? parent.substring(0, parent.indexOf('P')) : parent;
                assertThat(unit.code()).startsWith(digits.equals(CodeBook.CITY) ? "9901" : digits);
            }
        }
        int grid = main().levels().size() - 1;
        assertThat(main().units())
                .filteredOn(unit -> unit.level() == grid)
                .allMatch(unit -> unit.code().matches("99\\d{13}"));
    }
}

package org.gridwarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridwarden.demo.city.DemoUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules at the sizes that take seconds to draw. */
class DemoCityIT {

    @Nested
    class City extends DemoCityRules {

        City() {
            super(Cities.of("city"));
        }

        @Override
        Map<String, Integer> expectedCounts() {
            return Map.of("district", 8, "street", 50, "community", 136, "grid", 2_774, "building", 6_718);
        }

        @Test
        void names_of_districts_streets_communities_and_grids_are_told_apart() {
            assertThat(Cities.of("city").networks().get(0).units())
                    .filteredOn(unit -> unit.level() > 1 && unit.level() < 6)
                    .extracting(DemoUnit::nameZh)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class County extends DemoCityRules {

        County() {
            super(Cities.of("county"));
        }

        @Override
        Map<String, Integer> expectedCounts() {
            return Map.of("town", 26, "village", 580, "group", 3_000, "building", 2_400);
        }
    }
}

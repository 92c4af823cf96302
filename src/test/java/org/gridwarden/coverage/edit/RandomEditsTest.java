package org.gridwarden.coverage.edit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEditsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_edit_of_a_made_up_city_makes_a_gap_or_an_overlap_and_all_can_be_undone(long seed) {
        new EditRun("city", Cities.withBuildings(seed), seed, 60).run(300);
    }
}

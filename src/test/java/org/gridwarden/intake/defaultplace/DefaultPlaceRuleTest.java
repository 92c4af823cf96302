package org.gridwarden.intake.defaultplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultPlaceRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // coordinates by the reports they hold             | busiest | suspected
                "1 x 20000, 3 x 7000, 8 x 2000, 18 x 30, 154 x 1    |    4775 | true ", // a city's half-year
                "1 x 20000, 3 x 7000, 8 x 2000, 18 x 30, 4775 x 1   |     154 | false", // its busiest corner
                "1 x 2000, 2 x 500                                  |     150 | true ",
                "1 x 2000, 2 x 500                                  |      99 | false", // too few to matter
                "50 x 1000                                          |     900 | false", // every corner is busy
                "1 x 1000000                                        |    5000 | false", // less than one in a hundred
                "1 x 50                                             |    5000 | false", // too little to compare with
                "1 x 3000, 30 x 40                                  |     400 | false", // a market among markets
            })
    void a_coordinate_is_suspected_when_nothing_near_explains_it(String others, int busiest, boolean suspected) {
        NavigableMap<Integer, Integer> histogram = new TreeMap<>();
        for (String entry : others.split(",")) {
            String[] parts = entry.strip().split(" x ");
            histogram.merge(Integer.parseInt(parts[0]), Integer.parseInt(parts[1].strip()), Integer::sum);
        }
        histogram.merge(busiest, 1, Integer::sum);
        boolean found = DefaultPlaceRule.leastSuspicious(histogram).orElse(Integer.MAX_VALUE) <= busiest;
        assertThat(found).isEqualTo(suspected);
    }
}

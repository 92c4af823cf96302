package org.gridwarden.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTimelineTest {

    /*
     *  number   published   effective
     *  1        2024-01     2024-01
     *  2        2024-06     2025-01     decided ahead of time
     *  3        2024-08     2024-03     backdated: holds from March until edition 2
     *  4        2025-02     2025-01     replaces edition 2 from the same instant
     */
    private static final EditionTimeline TIMELINE = new EditionTimeline(List.of(
            edition(1, "2024-01-01", "2024-01-01"),
            edition(2, "2024-06-01", "2025-01-01"),
            edition(3, "2024-08-01", "2024-03-01"),
            edition(4, "2025-02-01", "2025-01-01")));

    @ParameterizedTest(name = "as of {0}, known at {1}: {2}")
    @CsvSource({
        "2023-12-31, 2030-01-01, 0",
        "2024-01-01, 2024-01-01, 1",
        "2024-01-01, 2023-12-31, 0",
        "2024-02-29, 2030-01-01, 1",
        "2024-03-01, 2024-07-31, 1",
        "2024-03-01, 2024-08-01, 3",
        "2024-12-31, 2030-01-01, 3",
        "2024-12-31, 2024-07-01, 1",
        "2025-01-01, 2024-07-01, 2",
        "2025-01-01, 2024-05-31, 1",
        "2025-01-01, 2025-01-31, 2",
        "2025-01-01, 2025-02-01, 4",
        "2030-01-01, 2030-01-01, 4",
    })
    void takes_the_latest_effective_edition_that_was_known(String asOf, String knownAt, int number) {
        assertThat(TIMELINE.find(midnight(asOf), midnight(knownAt))
                        .map(Edition::number)
                        .orElse(0))
                .isEqualTo(number);
    }

    private static Edition edition(int number, String published, String effective) {
        return new Edition(
                number, 1, number, midnight(effective), midnight(published), "mei", "test", "hash" + number, 0);
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}

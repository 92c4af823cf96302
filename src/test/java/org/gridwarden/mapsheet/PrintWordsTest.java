package org.gridwarden.mapsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PrintWordsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(words("zh").keys()).isEqualTo(words("en").keys());
    }

    @Test
    void days_and_numbers_are_written_as_people_write_them() {
        Instant evening = Instant.parse("2026-11-20T18:05:00Z");
        assertThat(words("zh").time(evening)).isEqualTo("2026年11月21日 02:05");
        assertThat(words("en").time(evening)).isEqualTo("21 Nov 2026, 02:05");
        assertThat(words("en").number(1234567)).isEqualTo("1,234,567");
    }

    private static PrintWords words(String language) {
        return PrintWords.of(PrintWords.class, language, ZONE);
    }
}

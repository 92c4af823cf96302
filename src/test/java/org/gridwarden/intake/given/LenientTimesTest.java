package org.gridwarden.intake.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2011-07-01 01:32:33           | 2011-07-01T05:32:33Z
                    2011-07-01T01:32:33           | 2011-07-01T05:32:33Z
                    2011-07-01T01:32:33.000       | 2011-07-01T05:32:33Z
                    2011-07-01T01:32:33.123456    | 2011-07-01T05:32:33.123456Z
                    2011-07-01 01:32              | 2011-07-01T05:32:00Z
                    2011-07-01T01:32:33Z          | 2011-07-01T01:32:33Z
                    2011-07-01T01:32:33+08:00     | 2011-06-30T17:32:33Z
                    2011-07-01 01:32:33+00        | 2011-07-01T01:32:33Z
                    2011-07-01T01:32:33.000-0400  | 2011-07-01T05:32:33Z
                    2011-07-01                    | 2011-07-01T04:00:00Z
                    2011/7/1 1:32                 | 2011-07-01T05:32:00Z
                    2011/07/01 01:32:33+00        | 2011-07-01T01:32:33Z
                    07/01/2011 01:32:33 PM        | 2011-07-01T17:32:33Z
                    7/1/2011 1:32:33 am           | 2011-07-01T05:32:33Z
                    7/1/2011 13:32                | 2011-07-01T17:32:00Z
                    7/1/2011                      | 2011-07-01T04:00:00Z
                    7/1/11 1:32 PM                | 2011-07-01T17:32:00Z
                    2011年7月1日 1时32分            | 2011-07-01T05:32:00Z
                    2011年07月01日                 | 2011-07-01T04:00:00Z
                    20110701                      | 2011-07-01T04:00:00Z
                    20110701013233                | 2011-07-01T05:32:33Z
                    1-Jul-2011 01:32:33           | 2011-07-01T05:32:33Z
                    Jul 1, 2011 1:32 PM           | 2011-07-01T17:32:00Z
                    01.07.2011 01:32              | 2011-07-01T05:32:00Z
                    2011-01-01 12:00:00           | 2011-01-01T17:00:00Z
                    """)
    void reads_times_as_cities_write_them(String text, String instant) {
        assertThat(times(false).instant(text)).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01/07/2011 01:32:33 | 2011-07-01T05:32:33Z
                    31/12/2011          | 2011-12-31T05:00:00Z
                    1-7-2011 1:32       | 2011-07-01T05:32:00Z
                    2011-07-01 01:32:33 | 2011-07-01T05:32:33Z
                    """)
    void reads_the_day_first_where_that_is_said(String text, String instant) {
        assertThat(times(true).instant(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "31/12/2011", "2011-13-01", "2011-02-30 10:00", "12", "2011-07-01 25:00"})
    void takes_no_other_text_for_a_time(String text) {
        assertThatThrownBy(() -> times(false).instant(text)).isInstanceOf(DateTimeException.class);
    }

    private static LenientTimes times(boolean dayFirst) {
        return new LenientTimes(ZoneId.of("America/New_York"), dayFirst);
    }
}

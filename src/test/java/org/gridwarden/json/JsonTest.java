package org.gridwarden.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a JSON text that is not the one that was asked for. */
class JsonTest {

    enum Colour {
        RED,
        BLUE
    }

    record Inner(int n) {
        Inner {
            if (n < 0) {
                throw new IllegalArgumentException("n is not below 0");
            }
        }
    }

    record Outer(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable Double share,
            @Nullable Boolean yes,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Colour colour,
            @Nullable List<Double> place,
            @Nullable List<Inner> inner) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"nmae":"a"}                       | nmae       | the member 'nmae' is unknown; allowed: at, colour, count, day, inner, name, place, share, yes
                    {"name":{}}                        | name       | a text is wanted
                    {"count":"many"}                   | count      | 'many' is not a whole number
                    {"count":99999999999}              | count      | a whole number is wanted, and not one so large
                    {"share":[1]}                      | share      | a number is wanted
                    {"yes":"perhaps"}                  | yes        | 'perhaps' is not true or false
                    {"day":"2025-02-30"}               | day        | '2025-02-30' is not a day such as 2025-07-01
                    {"day":"3025-02-01"}               | day        | '3025-02-01' is not a day such as 2025-07-01: the year 3025 is not between 1900 and 2999
                    {"at":"2025-02-01"}                | at         | '2025-02-01' is not a time such as 2025-07-01T08:00:00+08:00
                    {"colour":"green"}                 | colour     | 'green' is not one of red, blue
                    {"place":3}                        | place      | a list is wanted
                    {"inner":[{"n":1},{"n":-1}]}       | inner[1]   | n is not below 0
                    {"inner":[{}]}                     | inner[0].n | a whole number is wanted
                    [1]                                | ``         | an object is wanted
                    {"name":"a"                        | ``         | it ends too early (line 1, column 12)
                    {"name":"a",}                      | ``         | Unexpected character ('}' (code 125)): was expecting double-quote to start field name (line 1, column 13)
                    """)
    void names_the_member_and_what_is_wanted_there(String text, String path, String message) {
        assertThatThrownBy(
                        () -> Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Outer.class))
                .isInstanceOf(JsonDefect.class)
                .hasMessage(message)
                .extracting(e -> ((JsonDefect) e).path())
                .isEqualTo(path);
    }
}

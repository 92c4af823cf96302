package org.gridwarden.intake.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.geo.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as cities publish them. */
class MappingGuessTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,Latitude,Longitude,Location | Unique Key | Created Date | Complaint Type | Longitude
                    SR_NUMBER,SR_TYPE,SR_SHORT_CODE,STATUS,CREATED_DATE,CLOSED_DATE,LATITUDE,LONGITUDE,LOCATION  | SR_NUMBER | CREATED_DATE | SR_TYPE | LONGITUDE
                    CaseID,Opened,Closed,Status,Category,Address,Supervisor District,Latitude,Longitude        | CaseID | Opened | Category | Longitude
                    service_request_id,requested_datetime,closed_date,service_name,status_description,lat,lng   | service_request_id | requested_datetime | service_name | lng
                    工单编号,上报时间,问题类型,经度,纬度,地址 | 工单编号 | 上报时间 | 问题类型 | 经度
                    id;created_at;type;x;y | id | created_at | type | x
                    """)
    void finds_the_columns(String header, String key, String seenAt, String category, String longitude) {
        MappingGuess guess = MappingGuess.of(new StringReader(header + "\n"), ZONE);
        assertThat(guess.missing()).isEmpty();
        assertThat(columns(guess))
                .containsEntry("idempotency_key", key)
                .containsEntry("seen_at", seenAt)
                .containsEntry("category", category)
                .containsEntry("lng", longitude);
    }

    @Test
    void takes_one_column_with_both_numbers_where_there_are_no_two() {
        MappingGuess guess = MappingGuess.of(new StringReader("id,created,type,point\n"), ZONE);
        assertThat(columns(guess)).containsEntry("point", "point").doesNotContainKeys("lng", "lat");
    }

    @Test
    void says_what_is_missing_and_leaves_our_own_format_alone() {
        assertThat(MappingGuess.of(new StringReader("id,what\n"), ZONE).missing())
                .containsExactly("category", "seen_at");
        MappingGuess ours =
                MappingGuess.of(new StringReader("idempotency_key,category,channel,seen_at,lng,lat\n"), ZONE);
        assertThat(ours.ours()).isTrue();
        assertThat(columns(ours))
                .hasSize(6)
                .allSatisfy((name, column) -> assertThat(column).isEqualTo(name));
        assertThat(ours.document()).doesNotContainKeys("fixed", "category_words");
    }

    @Test
    void sees_that_the_day_comes_first() {
        String header = "id,created,type\n";
        assertThat(MappingGuess.of(new StringReader(header + "1,05/06/2020,a\n2,31/12/2020,a\n"), ZONE)
                        .document())
                .containsEntry("time_format", "day_first");
        assertThat(MappingGuess.of(new StringReader(header + "1,05/06/2020,a\n2,12/31/2020,a\n"), ZONE)
                        .document())
                .doesNotContainKey("time_format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    (42.1, -71.2)                                                   | -71.2 | 42.1
                    42.1,-71.2                                                      | -71.2 | 42.1
                    POINT (-71.2 42.1)                                              | -71.2 | 42.1
                    {"type":"Point","coordinates":[-71.2,42.1]}                     | -71.2 | 42.1
                    {'latitude': '42.1', 'longitude': '-71.2', 'needs_recoding': 0} | -71.2 | 42.1
                    121.47 31.23                                                    | 121.47 | 31.23
                    31.23，121.47                                                   | 121.47 | 31.23
                    """)
    void reads_both_numbers_of_one_text(String text, double longitude, double latitude) {
        assertThat(PointText.read(text, Datum.WGS84)).hasValue(new GivenPlace(longitude, latitude, Datum.WGS84));
    }

    @Test
    void takes_no_place_from_a_text_without_two_numbers() {
        assertThat(PointText.read("Main Street 5", Datum.WGS84)).isEmpty();
    }

    private static Map<String, String> columns(MappingGuess guess) {
        Map<String, String> columns = new HashMap<>();
        Map<?, ?> document = (Map<?, ?>) Objects.requireNonNull(guess.document().get("columns"));
        document.forEach((ours, theirs) -> columns.put(String.valueOf(ours), String.valueOf(theirs)));
        return columns;
    }
}

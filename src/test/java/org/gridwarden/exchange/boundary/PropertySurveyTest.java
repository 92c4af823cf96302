package org.gridwarden.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertySurveyTest {

    /** Property names as open-data portals have them; {@code #} is the number of the feature. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"OBJECTID":#,"NAME":"Ward no. #","GEOID":"25025#","SHAPE_Area":#.5}         | GEOID      | NAME
                    {"district":"#","shape_area":"1234.#","shape_leng":"99.#"}                   | district   |
                    {"area_numbe":"#","community":"PARK #","area":"0","perimeter":"0"}           | area_numbe | community
                    {"boro_cd":"10#","shape_leng":"5.5#"}                                        | boro_cd    |
                    {"fid":#,"properties":{"编号":"3205#","名称":"第#网格"}}                       | properties.编号 | properties.名称
                    {"adcode":33010#,"name":"区#","level":"district","parent":{"adcode":330100}} | adcode     | name
                    {"precinct":#.0,"shape_area":1.5}                                            | precinct   |
                    """)
    void suggests_code_and_name(String properties, String code, String name) throws IOException {
        PropertySurvey survey = survey(properties, 9);
        assertThat(survey.code()).hasValue(code);
        assertThat(survey.name().orElse(null)).isEqualTo(name);
        assertThat(survey.codeRepeats()).isFalse();
    }

    private static PropertySurvey survey(String properties, int features) throws IOException {
        String lines = IntStream.rangeClosed(1, features)
                .mapToObj(i -> ("{\"type\":\"Feature\",\"properties\":" + properties.replace("#", "" + i)
                        + ",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}"))
                .collect(Collectors.joining("\n"));
        return PropertySurvey.of(FeatureFile.read(
                        "f", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), null, Long.MAX_VALUE)
                .features());
    }
}

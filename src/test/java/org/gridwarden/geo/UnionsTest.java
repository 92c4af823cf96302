package org.gridwarden.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class UnionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    squares side by side   | 0 0 2 2, 2 0 4 2           | POLYGON((0 0, 0 2, 4 2, 4 0, 0 0))
                    one inside the other   | 0 0 9 9, 3 3 5 5           | POLYGON((0 0, 0 9, 9 9, 9 0, 0 0))
                    the same one twice     | 0 0 2 2, 0 0 2 2           | POLYGON((0 0, 0 2, 2 2, 2 0, 0 0))
                    squares that overlap   | 0 0 2 2, 1 0 3 2           | POLYGON((0 0, 0 2, 3 2, 3 0, 0 0))
                    a long side and halves | 0 0 2 2, 2 0 3 1, 2 1 3 2  | POLYGON((0 0, 0 2, 3 2, 3 0, 0 0))
                    squares apart          | 0 0 1 1, 2 0 3 1           | MULTIPOLYGON(((0 0, 0 1, 1 1, 1 0, 0 0)), ((2 0, 2 1, 3 1, 3 0, 2 0)))
                    a hole among four      | 0 0 3 1, 0 2 3 3, 0 1 1 2, 2 1 3 2 | POLYGON((0 0, 0 3, 3 3, 3 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))
                    """)
    void is_the_ground_of_all_parts(String what, String squares, String union) throws ParseException {
        List<Geometry> parts =
                Arrays.stream(squares.split(",")).map(UnionsTest::square).toList();
        Geometry found = Unions.of(parts);
        assertThat(found.isValid()).isTrue();
        assertThat(found.equalsTopo(new WKTReader(Geometries.factory()).read(union)))
                .as("%s: %s", what, found)
                .isTrue();
    }

    /** West, south, east and north of a square. */
    private static Geometry square(String bounds) {
        double[] sides = Arrays.stream(bounds.strip().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Geometries.factory().toGeometry(new Envelope(sides[0], sides[2], sides[1], sides[3]));
    }
}

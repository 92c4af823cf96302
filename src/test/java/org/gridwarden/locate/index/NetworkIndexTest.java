package org.gridwarden.locate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridwarden.cell.NearestBoundary;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.testing.EditionSketch;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.Test;

class NetworkIndexTest {

    /*
     *      0    1    2    3
     *    2 +----+----+----+
     *      | c1 | c2 |    |     city Y: street A = communities c1, c2 under 1; zone Z skips the community level;
     *    1 +----+----+ Z  |     grid g1, g2 halve c3; c4 has a hole; building h in g1, room r in h
     *      |g1|g2|c4 |    |
     *    0 +----+----+----+
     */
    private static final NetworkIndex INDEX = NetworkIndex.build(EditionSketch.of("gov")
            .level("city", LevelFit.TILES)
            .level("street", LevelFit.TILES)
            .level("community", LevelFit.TILES)
            .level("grid", LevelFit.TILES)
            .level("building", LevelFit.INSIDE)
            .level("room", LevelFit.INSIDE)
            .unit("Y", 1, null, Shapes.box(0, 0, 3, 2))
            .unit("A", 2, "Y", Shapes.box(0, 0, 2, 2))
            .unit("Z", 2, "Y", Shapes.of("POLYGON ((2 0, 3 0, 3 2, 2 2, 2 1, 2 0))"))
            .unit("c1", 3, "A", Shapes.of("POLYGON ((0 1, 0.5 1, 1 1, 1 2, 0 2, 0 1))"))
            .unit("c2", 3, "A", Shapes.box(1, 1, 2, 2))
            .unit("c3", 3, "A", Shapes.box(0, 0, 1, 1))
            .unit(
                    "c4",
                    3,
                    "A",
                    Shapes.of("POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0), (1.4 0.4, 1.4 0.6, 1.6 0.6, 1.6 0.4, 1.4 0.4))"))
            .unit("g1", 4, "c3", Shapes.box(0, 0, 0.5, 1))
            .unit("g2", 4, "c3", Shapes.box(0.5, 0, 1, 1))
            .unit("h", 5, "g1", Shapes.box(0.1, 0.1, 0.3, 0.3))
            .unit("r", 6, "h", Shapes.box(0.1, 0.1, 0.2, 0.2))
            .edition(7, "abc"));

    @Test
    void finds_the_finest_tiling_unit_whatever_levels_its_parents_skip() {
        assertThat(chainAt(0.25, 0.5)).containsExactly("Y", "A", "c3", "g1");
        assertThat(chainAt(1.5, 1.5)).containsExactly("Y", "A", "c2");
        assertThat(chainAt(2.5, 0.5)).containsExactly("Y", "Z");
        assertThat(chainAt(5, 5)).isEmpty();
    }

    @Test
    void finds_the_deepest_building_beside_the_grid() {
        assertThat(insideAt(0.15, 0.15)).isEqualTo("r");
        assertThat(insideAt(0.25, 0.25)).isEqualTo("h");
        assertThat(insideAt(0.4, 0.4)).isEqualTo("-");
        assertThat(chainAt(0.15, 0.15)).endsWith("g1");
    }

    @Test
    void tells_owned_from_edge_outside_and_hole() {
        assertThat(statusAt(0.25, 0.5)).isEqualTo(OwnerStatus.OWNED);
        assertThat(statusAt(1, 1.5)).isEqualTo(OwnerStatus.ON_EDGE);
        assertThat(statusAt(3, 1)).isEqualTo(OwnerStatus.ON_EDGE);
        assertThat(statusAt(3.1, 1)).isEqualTo(OwnerStatus.OUTSIDE);
        assertThat(statusAt(1.5, 0.5)).isEqualTo(OwnerStatus.IN_HOLE);
        assertThat(statusAt(1.4, 0.5)).isEqualTo(OwnerStatus.ON_EDGE);
    }

    @Test
    void names_the_unit_across_the_nearest_boundary_and_all_units_in_reach() {
        LngLat place = new LngLat(0.999, 0.4);
        NearestBoundary near =
                INDEX.nearestBoundary(place.latticeX(), place.latticeY()).orElseThrow();
        assertThat(INDEX.code(near.unitAcross())).isEqualTo("c4");
        assertThat(near.metres()).isBetween(111.0, 111.6);
        assertThat(codes(INDEX.unitsWithin(place.latticeX(), place.latticeY(), 50)))
                .containsExactly("g2");
        assertThat(codes(INDEX.unitsWithin(place.latticeX(), place.latticeY(), 200)))
                .containsExactlyInAnyOrder("g2", "c4");
    }

    @Test
    void answers_many_places_as_it_answers_one() {
        int[] xs = new int[400];
        int[] ys = new int[400];
        for (int i = 0; i < 400; i++) {
            xs[i] = (i % 20) * 1_700_000 - 1_000_000;
            ys[i] = (i / 20) * 1_100_000 - 1_000_000;
        }
        int[] found = new int[400];
        INDEX.findAll(xs, ys, 400, found);
        for (int i = 0; i < 400; i++) {
            assertThat(found[i]).isEqualTo(INDEX.find(xs[i], ys[i]));
        }
    }

    @Test
    void encodes_the_plain_answer() {
        assertThat(plainAt(0.15, 0.15))
                .isEqualTo("{\"network\":\"gov\",\"edition\":7,\"hash\":\"abc\",\"status\":\"owned\",\"code\":\"g1\","
                        + "\"name\":\"名g1\",\"chain\":[\"Y\",\"A\",\"c3\",\"g1\"],\"inside\":\"r\"}");
        assertThat(plainAt(1.5, 0.5))
                .isEqualTo("{\"network\":\"gov\",\"edition\":7,\"hash\":\"abc\",\"status\":\"in_hole\"}");
    }

    private static List<String> chainAt(double longitude, double latitude) {
        LngLat place = new LngLat(longitude, latitude);
        int found = INDEX.find(place.latticeX(), place.latticeY());
        return found == NetworkIndex.NONE
                ? List.of()
                : INDEX.chain(found).stream().map(INDEX::code).toList();
    }

    private static String insideAt(double longitude, double latitude) {
        LngLat place = new LngLat(longitude, latitude);
        int found = INDEX.findInside(place.latticeX(), place.latticeY());
        return found == NetworkIndex.NONE ? "-" : INDEX.code(found);
    }

    private static OwnerStatus statusAt(double longitude, double latitude) {
        LngLat place = new LngLat(longitude, latitude);
        return INDEX.status(place.latticeX(), place.latticeY());
    }

    private static String plainAt(double longitude, double latitude) {
        LngLat place = new LngLat(longitude, latitude);
        return new String(INDEX.plain(place.latticeX(), place.latticeY()), StandardCharsets.UTF_8);
    }

    private static List<String> codes(int[] positions) {
        return java.util.Arrays.stream(positions).mapToObj(INDEX::code).toList();
    }
}

package org.gridwarden.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.RandomCoverage;
import org.gridwarden.testing.Shapes;
import org.gridwarden.testing.SmallCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Plans are drawn with a letter per square of 1e-5 degree; a dot is nobody's ground. */
class ComparisonTest {

    private static final double SIDE = 1e-5;
    private static final Network ONE_LEVEL =
            new Network(1, "n", "网", "Net", List.of(new Level(1, "grid", "网格", "Grid", LevelFit.TILES)));

    @Test
    void nothing_changed() {
        assertThat(compare("AABB", "AABB").isEmpty()).isTrue();
    }

    @Test
    void an_edge_moved() {
        assertThat(told("AAAABBBB", "AAABBBBB")).containsExactly("RESHAPED A → A", "RESHAPED B → B");
        assertThat(moves("AAAABBBB", "AAABBBBB")).containsExactly("A → B 25% 20%");
    }

    @Test
    void a_unit_is_split_in_three_and_keeps_its_code_in_one() {
        assertThat(told("AAAAAAAAAABB", "AAAACCCDDDBB")).containsExactly("SPLIT A → A C D");
        assertThat(moves("AAAAAAAAAABB", "AAAACCCDDDBB")).containsExactlyInAnyOrder("A → C 30% 100%", "A → D 30% 100%");
    }

    @Test
    void a_unit_is_split_and_its_code_is_given_up() {
        assertThat(told("AABB", "CDBB")).containsExactly("SPLIT A → C D");
    }

    @Test
    void two_units_are_merged_into_one_of_them() {
        assertThat(told("AAABCC", "AAAACC")).containsExactly("MERGED A B → A");
    }

    @Test
    void two_units_are_merged_under_a_new_code() {
        assertThat(told("AAABCC", "DDDDCC")).containsExactly("MERGED A B → D");
    }

    @Test
    void a_unit_has_only_another_code() {
        assertThat(told("AABB", "ZZBB")).containsExactly("RECODED A → Z");
        assertThat(moves("AABB", "ZZBB")).isEmpty();
    }

    @Test
    void a_unit_with_another_code_that_also_won_a_strip_shows_only_the_strip_as_moved() {
        assertThat(told("AAABBBB", "ZZZZBBB")).containsExactly("RECODED A → Z", "RESHAPED B → B");
        assertThat(moves("AAABBBB", "ZZZZBBB")).containsExactly("B → Z 25% 25%");
    }

    @Test
    void a_unit_given_to_two_neighbours_is_removed() {
        assertThat(told("AAAABBCCCC", "AAAAACCCCC"))
                .containsExactly("REMOVED B → ", "RESHAPED A → A", "RESHAPED C → C");
    }

    @Test
    void a_zone_carved_out_of_two_units_is_added() {
        assertThat(told("AAAABBBB", "AAAZZBBB")).containsExactly("ADDED  → Z", "RESHAPED A → A", "RESHAPED B → B");
    }

    @Test
    void new_ground_and_ground_given_up_are_told_apart() {
        LevelComparison level = compare("AABB..", ".ABBB.").levels().get(0);
        assertThat(level.movedSquareMetres()).isZero();
        assertThat(level.appearedSquareMetres()).isCloseTo(area("A"), Offset.offset(1e-6));
        assertThat(level.vanishedSquareMetres()).isCloseTo(area("A"), Offset.offset(1e-6));
    }

    @Test
    void a_unit_that_keeps_its_code_is_reshaped_however_much_it_lost_or_won() {
        assertThat(told("AAAABBBBBB", "ABBBBBBBBB")).containsExactly("RESHAPED A → A", "RESHAPED B → B");
        assertThat(told("ABBBBBBBBB", "AAAAAAAABB")).containsExactly("RESHAPED A → A", "RESHAPED B → B");
    }

    @Test
    void codes_that_change_places_are_two_units_with_all_their_ground_moved() {
        assertThat(told("AABB", "BBAA")).containsExactly("RESHAPED A → A", "RESHAPED B → B");
        assertThat(moves("AABB", "BBAA")).containsExactlyInAnyOrder("A → B 100% 100%", "B → A 100% 100%");
    }

    @Test
    void a_part_that_takes_in_another_unit_tells_of_the_split_and_of_what_was_removed() {
        assertThat(told("AAAAAAAAAABBB", "AAAAAACCCCCCC")).containsExactly("SPLIT A → A C", "REMOVED B → ");
    }

    /** The vertex lies beside the edge by one lattice step at most: no ground that anybody could stand on. */
    @Test
    void a_vertex_put_on_an_edge_redraws_two_units_and_moves_nothing() {
        Geometry west = Shapes.of("POLYGON ((0 0, 0.001 0, 0.0010001 0.001, 0 0.001, 0 0))");
        Geometry east = Shapes.of("POLYGON ((0.001 0, 0.002 0, 0.002 0.001, 0.0010001 0.001, 0.001 0))");
        Geometry west2 = Shapes.of("POLYGON ((0 0, 0.001 0, 0.0010001 0.0003, 0.0010001 0.001, 0 0.001, 0 0))");
        Geometry east2 =
                Shapes.of("POLYGON ((0.001 0, 0.002 0, 0.002 0.001, 0.0010001 0.001, 0.0010001 0.0003, 0.001 0))");
        Comparison comparison = Comparison.of(
                ONE_LEVEL,
                new ContentState(List.of(unit("A", null, west), unit("B", null, east))),
                new ContentState(List.of(unit("A", null, west2), unit("B", null, east2))));
        assertThat(told(comparison)).containsExactly("REDRAWN A → A", "REDRAWN B → B");
        assertThat(comparison.levels().get(0).moves()).allMatch(GroundPiece::hairline);
    }

    @Test
    void properties_are_told_by_field_and_a_recoded_parent_is_the_same_parent() {
        List<UnitContent> before = SmallCity.units();
        List<UnitContent> after = new ArrayList<>();
        for (UnitContent unit : before) {
            UnitContent now = "S1".equals(unit.parentCode()) ? unit.withParent("S9") : unit;
            now = switch (unit.code()) {
                case "S1" -> new UnitContent("S9", "北街", 3, "D", null, null, unit.geometry());
                case "G3" ->
                    new UnitContent(
                            "G3", "三号网格", 4, "S2", 400, null, "{\"kind\":\"estate\",\"floor\":1}", unit.geometry());
                case "B1" -> unit.withParent("G2");
                default -> now;
            };
            after.add(now);
        }
        Comparison comparison = Comparison.of(network(), new ContentState(before), new ContentState(after));
        assertThat(told(comparison)).containsExactly("RECODED S1 → S9");
        assertThat(comparison.attributes())
                .extracting(change ->
                        change.unit() + " " + change.field() + ": " + change.before() + " → " + change.after())
                .containsExactly(
                        "G3 name: 三格 → 三号网格",
                        "G3 households: null → 400",
                        "G3 attributes.floor: null → 1",
                        "G3 attributes.kind: null → estate",
                        "B1 parent: G1 → G2");
    }

    @Test
    void an_edge_of_a_grid_that_is_a_streets_edge_too_moves_ground_at_both_levels() {
        List<UnitContent> after = SmallCity.units().stream()
                .map(unit -> switch (unit.code()) {
                    case "S1", "G1" ->
                        SmallCity.unit(
                                unit.code(),
                                unit.name(),
                                unit.level(),
                                unit.parentCode(),
                                unit.code().equals("S1")
                                        ? "POLYGON ((0 0.5, 1 0.5, 1 1, 2 1, 2 2, 1 2, 0 2, 0 1, 0 0.5))"
                                        : "POLYGON ((0 0.5, 1 0.5, 1 1, 1 2, 0 2, 0 1, 0 0.5))");
                    case "S2", "G3" ->
                        SmallCity.unit(
                                unit.code(),
                                unit.name(),
                                unit.level(),
                                unit.parentCode(),
                                "POLYGON ((0 0, 2 0, 2 1, 1 1, 1 0.5, 0 0.5, 0 0))");
                    default -> unit;
                })
                .toList();
        Comparison comparison = Comparison.of(network(), new ContentState(SmallCity.units()), new ContentState(after));
        assertThat(comparison.levels().stream()
                        .flatMap(level ->
                                level.moves().stream().map(move -> level.level() + " " + move.from() + "→" + move.to()))
                        .toList())
                .containsExactly("3 S2→S1", "4 G3→G1");
    }

    @Test
    void two_units_of_one_code_cannot_be_compared() {
        List<UnitContent> twice = List.of(unit("A", null, area(0, 1)), unit("A", null, area(1, 2)));
        assertThatThrownBy(() -> new ContentState(twice)).hasMessageContaining("duplicate_code");
    }

    /** What one lost another gained, and every unit is what it kept and what it won. */
    @Test
    void sums_are_kept_on_random_partitions() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<Geometry> was = RandomCoverage.squares(8, 6, 4 + random.nextInt(6), 0.05, 2000, seed);
            List<Geometry> is = RandomCoverage.squares(8, 6, 4 + random.nextInt(6), 0.05, 2000, -seed);
            Comparison comparison = Comparison.of(ONE_LEVEL, state(was), state(is));
            LevelComparison level = comparison.levels().get(0);
            Map<String, Double> balance = new TreeMap<>();
            for (GroundPiece move : level.moves()) {
                assertThat(Geodesic.areaSquareMetres(move.place()))
                        .as("seed " + seed)
                        .isCloseTo(move.areaSquareMetres(), Offset.offset(1e-6));
                balance.merge(String.valueOf(move.from()), -move.areaSquareMetres(), Double::sum);
                balance.merge(String.valueOf(move.to()), move.areaSquareMetres(), Double::sum);
            }
            assertThat(balance.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as("seed " + seed)
                    .isCloseTo(0, Offset.offset(1e-6));
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                double won = (i < is.size() ? Geodesic.areaSquareMetres(is.get(i)) : 0)
                        - (i < was.size() ? Geodesic.areaSquareMetres(was.get(i)) : 0);
                assertThat(balance.getOrDefault("U" + i, 0.0))
                        .as("seed " + seed + " unit " + i)
                        .isCloseTo(won, Offset.offset(1e-6));
            }
            assertThat(level.movedSquareMetres() + level.appearedSquareMetres() + level.vanishedSquareMetres())
                    .as("seed " + seed)
                    .isCloseTo(
                            level.moves().stream()
                                    .mapToDouble(GroundPiece::areaSquareMetres)
                                    .sum(),
                            Offset.offset(1e-9));
        }
    }

    private static NetworkState state(List<Geometry> shapes) {
        List<UnitContent> units = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).isEmpty()) {
                units.add(unit("U" + i, null, shapes.get(i)));
            }
        }
        return new ContentState(units);
    }

    private static Network network() {
        return new Network(1, "n", "网", "Net", SmallCity.network("n").levels());
    }

    private static UnitContent unit(String code, @Nullable String parent, Geometry shape) {
        return new UnitContent(code, code, 1, parent, null, null, shape);
    }

    private static Geometry area(int from, int to) {
        return Shapes.box(from * SIDE, 0, to * SIDE, SIDE);
    }

    private static double area(String one) {
        return one.length() * Geodesic.areaSquareMetres(area(0, 1));
    }

    /** Runs of one letter are one part of its unit. */
    private static NetworkState plan(String drawing) {
        Map<String, Geometry> shapes = new TreeMap<>();
        for (int i = 0; i < drawing.length(); i++) {
            if (drawing.charAt(i) != '.') {
                Geometry square = area(i, i + 1);
                shapes.merge(drawing.substring(i, i + 1), square, Geometry::union);
            }
        }
        return new ContentState(shapes.entrySet().stream()
                .map(entry -> unit(entry.getKey(), null, entry.getValue()))
                .toList());
    }

    private static Comparison compare(String before, String after) {
        return Comparison.of(ONE_LEVEL, plan(before), plan(after));
    }

    private static List<String> told(String before, String after) {
        return told(compare(before, after));
    }

    private static List<String> told(Comparison comparison) {
        return comparison.levels().stream()
                .flatMap(level -> level.changes().stream())
                .map(change -> change.kind() + " " + codes(change.before()) + " → " + codes(change.after()))
                .toList();
    }

    private static String codes(List<UnitChange.UnitGround> units) {
        return units.stream().map(UnitChange.UnitGround::code).collect(Collectors.joining(" "));
    }

    private static List<String> moves(String before, String after) {
        return compare(before, after).levels().get(0).moves().stream()
                .map(move ->
                        move.from() + " → " + move.to() + " " + percent(move.ofFrom()) + " " + percent(move.ofTo()))
                .toList();
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}

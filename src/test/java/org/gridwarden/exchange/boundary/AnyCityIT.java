package org.gridwarden.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridwarden.testing.GridServices.MEI;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.ProblemException;
import org.gridwarden.testing.GridServices;
import org.gridwarden.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What files of cities that nobody here has seen may hold; each is drawn on a grid of a thousandth of a degree. */
class AnyCityIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private final GridServices grids = new GridServices(TEST.database(), Clock.systemUTC());

    private static final String TWO_DISTRICTS = features(
            feature("'no':1,'title':'North'", "0 2, 4 2, 4 4, 0 4"),
            feature("'no':2.0,'title':'South'", "0 0, 4 0, 4 2, 0 2"));

    private static final String FOUR_WARDS = features(
            feature("'id':'a','in':'North'", "0 2, 2 2, 2 4, 0 4"),
            feature("'id':'b','in':'North'", "2 2, 4 2, 4 4, 2 4"),
            feature("'id':'c','in':'South'", "0 0, 2 0, 2 2, 0 2"),
            feature("'id':'d','in':'South'", "2 0, 4 0, 4 2, 2 2"));

    @Test
    void a_network_is_made_without_names_and_parents_are_found_by_name_and_by_ground() {
        for (String parent : new String[] {"in", null}) {
            String network = parent == null ? "by_ground" : "by_name";
            Draft draft = load(
                    new Mapping(
                            network,
                            null,
                            null,
                            List.of(
                                    whole(network),
                                    level("district", "districts", "no", "title", null, false, false),
                                    level("ward", "wards", "id", null, parent, false, false))),
                    Map.of("districts", TWO_DISTRICTS, "wards", FOUR_WARDS));
            assertThat(codes(issues(draft))).containsExactly("MISMATCH");
            grids.mending.fit(MEI, draft.id(), FitOptions.DEFAULT);
            assertThat(issues(draft)).isEmpty();
            assertThat(parents(draft))
                    .containsEntry("a", "1")
                    .containsEntry("d", "2")
                    .containsEntry("1", network);
        }
    }

    @Test
    void features_with_one_code_are_parts_of_a_unit_where_that_is_said_and_a_defect_otherwise() {
        String parts = features(
                feature("'id':'a'", "0 0, 1 0, 1 1, 0 1"),
                feature("'id':'b'", "1 0, 2 0, 2 1, 1 1"),
                feature("'id':'a'", "2 0, 3 0, 3 1, 2 1"));
        assertThat(codes(issues(load(single("parts", true), Map.of("f", parts)))))
                .isEmpty();
        assertThat(codes(issues(load(single("twice", false), Map.of("f", parts)))))
                .contains("DUPLICATE_CODE");
    }

    @Test
    void enclaves_exclaves_and_parts_that_touch_in_a_point_are_sound() {
        String shapes = features(
                feature("'id':'a'", "0 0, 5 0, 5 5, 0 5", "1 1, 1 2, 2 2, 2 1", "3 3, 3 4, 4 4, 4 3"),
                feature("'id':'enclave'", "1 1, 2 1, 2 2, 1 2"),
                feature("'id':'other'", "3 3, 4 3, 4 4, 3 4"),
                "{'type':'Feature','properties':{'id':'touching'},'geometry':{'type':'MultiPolygon','coordinates':["
                        + "[[[0.007,0],[0.008,0],[0.008,0.001],[0.007,0.001],[0.007,0]]],"
                        + "[[[0.008,0.001],[0.009,0.001],[0.009,0.002],[0.008,0.002],[0.008,0.001]]]]}}");
        assertThat(codes(issues(load(single("sound", false), Map.of("f", shapes)))))
                .isEmpty();
    }

    @Test
    void broken_rings_are_listed_with_their_places_and_mended_by_a_fit() {
        String shapes = features(
                feature("'id':'bow'", "0 0, 2 2, 2 0, 0 2"),
                feature("'id':'spike'", "5 0, 6 0, 6 3, 6 1, 5 1"),
                feature("'id':'twice'", "8 0, 8 0, 9 0, 9 0, 9 1, 8 1, 8 1"),
                feature("'id':'clockwise'", "11 0, 11 1, 12 1, 12 0"));
        Draft draft = load(single("broken", false), Map.of("f", shapes));
        List<DraftIssue> found = issues(draft);
        assertThat(codes(found)).containsExactly("INVALID");
        assertThat(found).flatExtracting(DraftIssue::units).containsExactlyInAnyOrder("bow", "spike");
        assertThat(found).allSatisfy(issue -> assertThat(issue.place()).isNotNull());
        grids.mending.fit(MEI, draft.id(), FitOptions.DEFAULT);
        assertThat(issues(draft)).isEmpty();
        assertThat(grids.drafts.publish(MEI, draft.id(), null, "mended").unitCount())
                .isEqualTo(5);
    }

    @Test
    void a_level_may_take_its_boundaries_from_the_level_below_and_keep_its_names() {
        String narrow = features(
                feature("'no':1,'title':'North'", "0 2, 3.9 2, 3.9 4, 0 4"),
                feature("'no':2,'title':'South'", "0 0, 4 0, 4 2, 0 2"));
        Draft draft = load(
                new Mapping(
                        "follows",
                        null,
                        null,
                        List.of(
                                whole("follows"),
                                level("district", "districts", "no", "title", null, true, false),
                                level("ward", "wards", "id", null, "in", false, false))),
                Map.of("districts", narrow, "wards", FOUR_WARDS));
        grids.mending.fit(MEI, draft.id(), FitOptions.DEFAULT);
        assertThat(issues(draft)).isEmpty();
        UnitContent north = grids.drafts.units(MEI, draft.id()).stream()
                .filter(unit -> unit.code().equals("1"))
                .findFirst()
                .orElseThrow();
        assertThat(north.name()).isEqualTo("North");
        assertThat(north.geometry().getEnvelopeInternal().getMaxX()).isEqualTo(0.004);
    }

    @Test
    void what_cannot_be_read_refuses_the_file_or_is_left_out_and_named() {
        String mixed = features(
                feature("'id':'a'", "0 0, 1 0, 1 1, 0 1"),
                "{'type':'Feature','properties':{'id':'p'},'geometry':{'type':'Point','coordinates':[0,0]}}",
                "{'type':'Feature','properties':{'id':'n'},'geometry':null}");
        assertThatThrownBy(() -> load(single("mixed", false), Map.of("f", mixed)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2 defects");
        List<FileDefect> leftOut = new ArrayList<>();
        grids.imports.run(
                MEI,
                single("mixed", false),
                name -> stream(mixed),
                new ImportService.Options(null, Long.MAX_VALUE, leftOut::add));
        assertThat(leftOut).extracting(FileDefect::feature).containsExactly(2, 3);
    }

    @Test
    void a_code_that_no_feature_has_is_one_sentence_with_a_suggestion() {
        Mapping wrong = new Mapping(
                "wrong", null, null, List.of(whole("wrong"), level("ward", "f", "Id", null, null, false, false)));
        assertThatThrownBy(() -> load(wrong, Map.of("f", FOUR_WARDS)))
                .hasMessageContaining("no feature has a value for the code 'Id'")
                .hasMessageContaining("--code id");
    }

    @Test
    void swapped_and_projected_numbers_are_refused_with_what_to_do() {
        String swapped = features(feature("'id':'a'", "30000 121000, 30000 121001, 30001 121001"));
        assertThatThrownBy(() -> load(single("swapped", false), Map.of("f", swapped)))
                .hasMessageContaining("latitude seems to come first");
        String zone = features(feature("'id':'a'", "40512345e3 3456789e3, 40512346e3 3456789e3, 40512346e3 3456790e3"));
        assertThatThrownBy(() -> load(single("zone", false), Map.of("f", zone))).hasMessageContaining("EPSG:4528");
    }

    private Draft load(Mapping mapping, Map<String, String> files) {
        return grids.imports.run(
                MEI, mapping, name -> stream(files.getOrDefault(name, "")), ImportService.Options.USUAL);
    }

    private List<DraftIssue> issues(Draft draft) {
        return grids.mending.issues(MEI, draft.id());
    }

    private static Set<String> codes(List<DraftIssue> issues) {
        return issues.stream().map(DraftIssue::code).collect(Collectors.toSet());
    }

    private Map<String, String> parents(Draft draft) {
        return grids.drafts.units(MEI, draft.id()).stream()
                .filter(unit -> unit.parentCode() != null)
                .collect(Collectors.toMap(UnitContent::code, unit -> String.valueOf(unit.parentCode())));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Mapping single(String network, boolean merge) {
        return new Mapping(
                network, null, null, List.of(whole(network), level("unit", "f", "id", null, null, false, merge)));
    }

    private static LevelMapping whole(String network) {
        return level("whole", null, "=" + network, null, null, true, false);
    }

    private static LevelMapping level(
            String code,
            @Nullable String file,
            String unitCode,
            @Nullable String name,
            @Nullable String parent,
            boolean dissolve,
            boolean merge) {
        return new LevelMapping(
                code,
                null,
                null,
                null,
                file == null ? null : List.of(file),
                dissolve,
                merge,
                unitCode,
                name,
                parent,
                null,
                null,
                null,
                null,
                null);
    }

    private static String features(String... features) {
        return "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
    }

    /** A polygon of rings in thousandths of a degree, closed by us. */
    private static String feature(String properties, String... rings) {
        List<String> closed = new ArrayList<>();
        for (String ring : rings) {
            List<String> places = new ArrayList<>();
            for (String place : ring.split(", ")) {
                String[] numbers = place.split(" ");
                places.add("[" + Double.parseDouble(numbers[0]) / 1000 + "," + Double.parseDouble(numbers[1]) / 1000
                        + "]");
            }
            places.add(places.get(0));
            closed.add("[" + String.join(",", places) + "]");
        }
        return "{'type':'Feature','properties':{" + properties + "},'geometry':{'type':'Polygon','coordinates':["
                + String.join(",", closed) + "]}}";
    }
}

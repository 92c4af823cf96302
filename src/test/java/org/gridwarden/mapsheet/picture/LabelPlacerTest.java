package org.gridwarden.mapsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.picture.LabelPlacer.Form;
import org.gridwarden.mapsheet.picture.LabelPlacer.Placed;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LabelPlacerTest {

    private static final Box PAGE = new Box(0, 0, 200, 200);

    /** A room, and an alley too narrow for words. */
    @Test
    void a_label_takes_the_fullest_form_that_fits() throws ParseException {
        List<Form> forms = List.of(new Form(0, 60, 30), new Form(1, 30, 10), new Form(2, 4, 4));
        assertThat(place("POLYGON ((0 0, 100 0, 100 50, 0 50, 0 0))", forms)).isEqualTo(0);
        assertThat(place("POLYGON ((0 0, 40 0, 40 14, 0 14, 0 0))", forms)).isEqualTo(1);
        assertThat(place("POLYGON ((0 8, 100 8, 100 11, 0 11, 0 8))", forms)).isEqualTo(2);
    }

    @Test
    void no_label_covers_another_and_all_lie_on_the_page() throws ParseException {
        Random random = new Random(21);
        LabelPlacer placer = new LabelPlacer(PAGE);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double x = random.nextDouble() * 190;
            double y = random.nextDouble() * 190;
            double size = 5 + random.nextDouble() * 60;
            Geometry area = new WKTReader()
                    .read(String.format(
                            java.util.Locale.ROOT,
                            "POLYGON ((%f %f, %f %f, %f %f, %f %f))",
                            x,
                            y,
                            x + size,
                            y,
                            x,
                            y + size,
                            x,
                            y));
            placer.place(area, List.of(new Form(0, 20, 8), new Form(1, 6, 4)), true)
                    .map(Placed::box)
                    .ifPresent(boxes::add);
        }
        assertThat(boxes).hasSizeGreaterThan(50);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(PAGE.contains(boxes.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("seed 21: " + i + " and " + j)
                        .isFalse();
            }
        }
    }

    private static int place(String wkt, List<Form> forms) throws ParseException {
        return new LabelPlacer(PAGE)
                .place(new WKTReader().read(wkt), forms, true)
                .map(placed -> placed.form().index())
                .orElse(-1);
    }
}

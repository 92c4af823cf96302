package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.EditRejected;
import org.gridwarden.coverage.redraw.EditRejected.Reason;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Envelope;

/** Graphs and places drawn for tests, in units of 0.001°, about 100 m. */
public final class Drawn {

    public static final List<CoverageLevel> LEVELS =
            List.of(new CoverageLevel(1, true), new CoverageLevel(2, true), new CoverageLevel(3, false));

    private Drawn() {}

    /**
     * <pre>
     *   +---+---+---+---+      P holds A and B, Q holds C and D
     *   | A | B | C | D |
     *   +---+---+---+---+
     *   0   2   4   6   8
     * </pre>
     */
    public static CoverageGraph four(CoverageUnit... more) {
        List<CoverageUnit> units = new ArrayList<>(List.of(
                new CoverageUnit("P", null, 1, Geometries.factory().createPolygon()),
                new CoverageUnit("Q", null, 1, Geometries.factory().createPolygon()),
                Pictures.child("A", "P", 2, "0 0, 2 0, 2 2, 0 2"),
                Pictures.child("B", "P", 2, "2 0, 4 0, 4 2, 2 2"),
                Pictures.child("C", "Q", 2, "4 0, 6 0, 6 2, 4 2"),
                Pictures.child("D", "Q", 2, "6 0, 8 0, 8 2, 6 2")));
        units.addAll(List.of(more));
        return CoverageGraph.of(LEVELS, units);
    }

    public static CoverageGraph graph(CoverageUnit... units) {
        return CoverageGraph.of(LEVELS, List.of(units));
    }

    public static Place place(double x, double y) {
        return Place.ofDegrees(120 + x / 1000, 30 + y / 1000);
    }

    /** Places from "x y, x y". */
    public static List<Place> line(String places) {
        List<Place> line = new ArrayList<>();
        for (String place : places.split(", ")) {
            String[] xy = place.split(" ");
            line.add(place(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
        }
        return line;
    }

    /** The edge between two units. */
    public static Edge between(CoverageGraph graph, String a, String b) {
        int left = graph.find(a).orElseThrow().id();
        int right = graph.find(b).orElseThrow().id();
        return graph.edges().stream()
                .filter(edge -> edge.borders(left) && edge.borders(right))
                .findFirst()
                .orElseThrow();
    }

    /** Area in squares of the picture. */
    public static double squares(CoverageGraph graph, String code) {
        return graph.doubledArea(graph.find(code).orElseThrow().id()).doubleValue() / 2e8;
    }

    public static String box(CoverageGraph graph, String code) {
        Envelope box = graph.geometry(code).getEnvelopeInternal();
        return String.format(
                java.util.Locale.ROOT,
                "%.1f %.1f, %.1f %.1f",
                (box.getMinX() - 120) * 1000,
                (box.getMinY() - 30) * 1000,
                (box.getMaxX() - 120) * 1000,
                (box.getMaxY() - 30) * 1000);
    }

    public static void sound(CoverageGraph graph) {
        assertThat(CoverageCheck.check(LEVELS, graph.toUnits())).isEmpty();
    }

    public static EditRejected refused(Reason reason, Edit edit, CoverageGraph graph) {
        EditRejected[] refusal = new EditRejected[1];
        assertThatThrownBy(() -> edit.apply(graph)).isInstanceOfSatisfying(EditRejected.class, e -> {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
            refusal[0] = e;
        });
        return refusal[0];
    }
}

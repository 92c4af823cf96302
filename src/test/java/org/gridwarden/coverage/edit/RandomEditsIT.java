package org.gridwarden.coverage.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.RealBoundariesIT;
import org.gridwarden.coverage.fit.CoverageFit;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.reshape.Vertices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Thousands of edits, on made-up and on real boundaries; what was done, refused, and how long it took is printed. */
class RandomEditsIT {

    private static final List<CoverageLevel> THREE_LEVELS =
            List.of(new CoverageLevel(1, true), new CoverageLevel(2, true), new CoverageLevel(3, true));

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void two_thousand_edits_of_a_made_up_city(long seed) {
        new EditRun("city", Cities.withBuildings(seed), seed, 200).run(2000);
    }

    @Test
    void two_thousand_edits_of_boston_wards_and_precincts() {
        run("boston", RealBoundariesIT.boston(), Set.of(2), 21, 200, 2000);
    }

    @Test
    void two_thousand_edits_of_taiwan_villages() {
        run("taiwan", RealBoundariesIT.taiwan(), Set.of(), 31, 400, 2000);
    }

    private static void run(
            String name, List<CoverageUnit> drawn, Set<Integer> derived, long seed, int checkEvery, int count) {
        List<CoverageUnit> fitted = CoverageFit.fit(THREE_LEVELS, drawn, new FitOptions(0, 30, 30, derived, Set.of()))
                .units();
        long start = System.nanoTime();
        CoverageGraph graph = CoverageGraph.of(THREE_LEVELS, fitted);
        System.out.printf(
                "%s graph of %d units, %d edges, in %.2f s%n",
                name, graph.units().size(), graph.edges().size(), (System.nanoTime() - start) / 1e9);
        new EditRun(name, withoutGaps(graph), seed, checkEvery).run(count);
    }

    /** The gaps that a fit leaves (rivers that no village has) go to the first unit beside them. */
    private static CoverageGraph withoutGaps(CoverageGraph graph) {
        CoverageGraph whole = graph;
        for (CoverageIssue gap : CoverageCheck.check(graph.levels(), graph.toUnits())) {
            Geometry area = Objects.requireNonNull(gap.place());
            Coordinate inside = area.getInteriorPoint().getCoordinate();
            Place place = Place.ofDegrees(inside.x, inside.y);
            int face = whole.faceAt(place);
            if (face == 0 || whole.isDivided(face)) {
                whole = new Absorb(place, neighbour(whole, area.getCoordinates(), face))
                        .apply(whole)
                        .graph();
            }
        }
        assertThat(CoverageCheck.check(whole.levels(), whole.toUnits())).isEmpty();
        return whole;
    }

    private static String neighbour(CoverageGraph graph, Coordinate[] round, int face) {
        for (Coordinate vertex : round) {
            for (Edge edge : Vertices.edgesWith(graph, Place.ofDegrees(vertex.x, vertex.y))) {
                if (edge.borders(face) && edge.across(face) > 0 && !graph.isDivided(edge.across(face))) {
                    return graph.unit(edge.across(face)).code();
                }
            }
        }
        throw new AssertionError("no unit beside the gap at " + round[0]);
    }
}

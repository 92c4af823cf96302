package org.gridwarden.exchange.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridwarden.grid.UnitContent;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds the parent on whose ground a unit lies: the one that covers it, or else the one that covers most of it; of equals
 * the one with the lesser code. Immutable once made, for one thread.
 */
final class PlaceParents {

    private final STRtree tree = new STRtree();

    private record Candidate(String code, PreparedGeometry ground) {}

    PlaceParents(List<UnitContent> parents) {
        for (UnitContent parent : parents) {
            Geometry ground = valid(parent.geometry());
            if (!ground.isEmpty()) {
                tree.insert(
                        ground.getEnvelopeInternal(),
                        new Candidate(parent.code(), PreparedGeometryFactory.prepare(ground)));
            }
        }
        tree.build();
    }

    /** Code of the parent; empty where no candidate shares ground with the area. */
    Optional<String> find(Geometry area) {
        Geometry ground = valid(area);
        List<Candidate> candidates = new ArrayList<>();
        for (Object candidate : tree.query(ground.getEnvelopeInternal())) {
            candidates.add((Candidate) candidate);
        }
        candidates.sort(Comparator.comparing(Candidate::code));
        Optional<String> best = Optional.empty();
        double most = 0;
        for (Candidate candidate : candidates) {
            if (candidate.ground().covers(ground)) {
                return Optional.of(candidate.code());
            }
            double shared = sharedArea(candidate.ground(), ground);
            if (shared > most) {
                most = shared;
                best = Optional.of(candidate.code());
            }
        }
        return best;
    }

    /** In square degrees, which suffices to compare shares of one area. */
    private static double sharedArea(PreparedGeometry candidate, Geometry ground) {
        return candidate.intersects(ground)
                ? OverlayNGRobust.overlay(candidate.getGeometry(), ground, OverlayNG.INTERSECTION)
                        .getArea()
                : 0;
    }

    private static Geometry valid(Geometry geometry) {
        return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    }
}

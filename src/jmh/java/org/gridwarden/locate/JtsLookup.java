package org.gridwarden.locate;

import java.util.List;
import org.gridwarden.cell.CellIndex;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** The peer in JTS: an R-tree of envelopes, then the indexed locator of each candidate. */
final class JtsLookup {

    private record Candidate(int unit, IndexedPointInAreaLocator locator) {}

    private final STRtree tree = new STRtree();

    JtsLookup(List<? extends Geometry> polygons) {
        for (int unit = 0; unit < polygons.size(); unit++) {
            IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygons.get(unit));
            locator.locate(polygons.get(unit).getCoordinate());
            tree.insert(polygons.get(unit).getEnvelopeInternal(), new Candidate(unit, locator));
        }
        tree.build();
    }

    /** The lowest unit that covers the position, in degrees. */
    int find(double lng, double lat) {
        Coordinate place = new Coordinate(lng, lat);
        int[] found = {Integer.MAX_VALUE};
        tree.query(new Envelope(place), item -> {
            Candidate candidate = (Candidate) item;
            if (candidate.unit < found[0] && candidate.locator.locate(place) != Location.EXTERIOR) {
                found[0] = candidate.unit;
            }
        });
        return found[0] == Integer.MAX_VALUE ? CellIndex.NONE : found[0];
    }
}

package org.gridwarden.locate;

import com.google.common.geometry.S2ContainsPointQuery;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Loop;
import com.google.common.geometry.S2Point;
import com.google.common.geometry.S2Polygon;
import com.google.common.geometry.S2Shape;
import com.google.common.geometry.S2ShapeIndex;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.cell.CellIndex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The peer in S2: one ShapeIndex over all units. Units without holes, as the benchmark's are. */
final class S2Lookup {

    private final Map<S2Shape, Integer> units = new IdentityHashMap<>();
    private final S2ContainsPointQuery query;

    S2Lookup(List<Polygon> polygons) {
        S2ShapeIndex index = new S2ShapeIndex();
        for (int unit = 0; unit < polygons.size(); unit++) {
            S2Shape shape = polygon(polygons.get(unit)).shape();
            units.put(shape, unit);
            index.add(shape);
        }
        index.iterator();
        query = new S2ContainsPointQuery(index, S2ContainsPointQuery.Options.SEMI_OPEN);
    }

    private static S2Polygon polygon(Polygon polygon) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        List<S2Point> points = new ArrayList<>(ring.length);
        for (int i = 0; i < ring.length - 1; i++) {
            points.add(point(ring[i].x, ring[i].y));
        }
        S2Loop loop = new S2Loop(points);
        loop.normalize();
        return new S2Polygon(loop);
    }

    static S2Point point(double lng, double lat) {
        return S2LatLng.fromDegrees(lat, lng).toPoint();
    }

    int find(S2Point point) {
        for (S2Shape shape : query.getContainingShapes(point)) {
            return units.get(shape);
        }
        return CellIndex.NONE;
    }
}

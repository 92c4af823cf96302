package org.gridwarden.lint.city;

import java.util.List;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Places of findings. Stateless. */
public final class Places {

    private Places() {}

    /** The ground of all these units, undissolved. */
    public static Geometry of(List<CityUnit> units) {
        return Geometries.factory()
                .createMultiPolygon(units.stream()
                        .flatMap(unit -> Geometries.polygons(unit.geometry()).stream())
                        .toArray(Polygon[]::new));
    }

    /** The places themselves, in degrees. */
    public static Geometry points(List<Coordinate> places) {
        return Geometries.factory().createMultiPointFromCoords(places.toArray(Coordinate[]::new));
    }
}

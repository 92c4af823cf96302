package org.gridwarden.testing;

import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries from text. */
public final class Shapes {

    private Shapes() {}

    /** The geometry of a WKT in degrees. */
    public static Geometry of(String wkt) {
        try {
            return new WKTReader(Geometries.factory()).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A rectangle, given in degrees. */
    public static Geometry box(double west, double south, double east, double north) {
        return of(String.format(
                java.util.Locale.ROOT,
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
                west,
                south,
                east,
                north));
    }
}

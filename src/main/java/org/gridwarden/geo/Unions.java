package org.gridwarden.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The ground of several areas taken together. Stateless. */
public final class Unions {

    /** What adding up the areas of a million parts may lose; parts that overlap differ by far more. */
    private static final double ROUNDING = 1e-11;

    private Unions() {}

    /**
     * The union of valid polygons and multipolygons: a polygon where they adjoin, otherwise a multipolygon. Parts that fit edge
     * to edge, as those of a coverage do, are joined by leaving out the edges that two of them have, without a new vertex and
     * many times as fast as others.
     */
    public static Geometry of(List<? extends Geometry> parts) {
        Geometry fitting = ofFitting(parts);
        return fitting == null ? OverlayNGRobust.union(List.copyOf(parts)) : fitting;
    }

    private static @Nullable Geometry ofFitting(List<? extends Geometry> parts) {
        try {
            Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
            double area = parts.stream().mapToDouble(Geometry::getArea).sum();
            return union.isValid() && Math.abs(union.getArea() - area) <= ROUNDING * area ? union : null;
        } catch (TopologyException e) {
            return null;
        }
    }
}

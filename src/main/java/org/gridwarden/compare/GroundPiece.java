package org.gridwarden.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Ground that one unit held before and one holds after; it is a move where the two are not the same.
 *
 * @param from code of the unit that held it, null for none
 * @param to code of the unit that holds it, null for none
 * @param areaSquareMetres geodesic area
 * @param ofFrom share of the ground that {@code from} had, 0 to 1; null without it
 * @param ofTo share of the ground that {@code to} has, 0 to 1; null without it
 * @param place the ground in degrees; empty where it stayed
 * @param hairline whether it is narrower than {@value #HAIRLINE_METRES} m: the trace of a vertex put beside an edge, no
 *     ground that anybody could stand on
 */
public record GroundPiece(
        @Nullable String from,
        @Nullable String to,
        double areaSquareMetres,
        @Nullable Double ofFrom,
        @Nullable Double ofTo,
        MultiPolygon place,
        boolean hairline) {

    static final double HAIRLINE_METRES = 0.05;

    /** Whether one unit, by its code, held it before and after. */
    public boolean isKept() {
        return Objects.equals(from, to);
    }
}

package org.gridwarden.intake.given;

import java.util.Optional;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;

/**
 * A position as somebody gave it: kept as it is, and converted once. It may be no position at all.
 *
 * @param x longitude as given, in degrees of the datum; any number, even NaN
 * @param y latitude as given
 * @param datum in which it was given
 */
public record GivenPlace(double x, double y, Datum datum) {

    /**
     * The WGS 84 place on the lattice. Empty when the numbers cannot be one: not finite, out of range, or exactly 0, 0,
     * which phones send for "unknown".
     */
    Optional<LngLat> usable() {
        boolean possible = Math.abs(x) <= 180 && Math.abs(y) <= 90 && !(x == 0 && y == 0);
        return possible ? Optional.of(Gcj02.toWgs84(datum, x, y)) : Optional.empty();
    }
}

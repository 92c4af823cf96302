package org.gridwarden.batch;

import java.util.Arrays;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.Coordinate;

/** Positions in lattice steps, column by column; filled, read and cleared again. One owner at a time. */
final class Places {

    /** The longitude of a position that cannot be used. */
    static final int BAD = Integer.MIN_VALUE;

    private final Datum datum;
    private int[] xs = new int[1024];
    private int[] ys = new int[1024];
    private int count;
    private int exchangedCount;

    /** No positions yet; those to come are given in {@code datum}. */
    Places(Datum datum) {
        this.datum = datum;
    }

    void clear() {
        count = 0;
        exchangedCount = 0;
    }

    /** Adds a position in degrees; one that is no place on Earth, or not a number, becomes {@link #BAD}. */
    void add(double longitude, double latitude) {
        makeRoom();
        exchangedCount += LngLat.seemExchanged(longitude, latitude) ? 1 : 0;
        if (areWgs84()) {
            put(longitude, latitude);
        } else {
            Coordinate wgs84 = Gcj02.toWgs84Degrees(datum, longitude, latitude);
            put(wgs84.x, wgs84.y);
        }
        count++;
    }

    /** Whether positions are taken as they are given, so that {@link #addSteps} may be called. */
    boolean areWgs84() {
        return datum == Datum.WGS84 || datum == Datum.CGCS2000;
    }

    /** Adds a position in lattice steps; one that is no place on Earth becomes {@link #BAD}. */
    void addSteps(int x, int y) {
        makeRoom();
        boolean usable = Math.abs(x) <= 1_800_000_000 && Math.abs(y) <= 900_000_000;
        exchangedCount += !usable && LngLat.seemExchanged(x / 1e7, y / 1e7) ? 1 : 0;
        xs[count] = usable ? x : BAD;
        ys[count] = usable ? y : 0;
        count++;
    }

    private void makeRoom() {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
    }

    private void put(double longitude, double latitude) {
        boolean usable = longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
        xs[count] = usable ? Lattice.ofDegrees(longitude) : BAD;
        ys[count] = usable ? Lattice.ofDegrees(latitude) : 0;
    }

    int count() {
        return count;
    }

    /** Longitudes of the first {@link #count()}, lattice steps or {@link #BAD}; valid until the next change. */
    int[] xs() {
        return xs;
    }

    /** Latitudes of the first {@link #count()}, lattice steps; valid until the next change. */
    int[] ys() {
        return ys;
    }

    /** How many of the unusable positions would be places if longitude and latitude were exchanged. */
    int exchangedCount() {
        return exchangedCount;
    }

    boolean isBad(int row) {
        return xs[row] == BAD;
    }
}

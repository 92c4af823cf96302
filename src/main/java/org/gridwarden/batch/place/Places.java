package org.gridwarden.batch.place;

import java.util.Arrays;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.Coordinate;

/** Positions in lattice steps, column by column; filled, read and cleared again. One owner at a time. */
public final class Places {

    /** The longitude of a position that cannot be used. */
    public static final int BAD = Integer.MIN_VALUE;

    private final Datum datum;
    private int[] xs = new int[1024];
    private int[] ys = new int[1024];
    private int count;
    private int exchangedCount;

    /** No positions yet; those to come are given in {@code datum}. */
    public Places(Datum datum) {
        this.datum = datum;
    }

    /** Forgets all positions and keeps the room. */
    public void clear() {
        count = 0;
        exchangedCount = 0;
    }

    /** Adds a position in degrees; one that is no place on Earth, or not a number, becomes {@link #BAD}. */
    public void add(double longitude, double latitude) {
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
    public boolean areWgs84() {
        return datum == Datum.WGS84 || datum == Datum.CGCS2000;
    }

    /** Adds a position in lattice steps; one that is no place on Earth becomes {@link #BAD}. */
    public void addSteps(int x, int y) {
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

    /** Number of positions, unusable ones too. */
    public int count() {
        return count;
    }

    /** Longitudes of the first {@link #count()}, lattice steps or {@link #BAD}; valid until the next change. */
    public int[] xs() {
        return xs;
    }

    /** Latitudes of the first {@link #count()}, lattice steps; valid until the next change. */
    public int[] ys() {
        return ys;
    }

    /** How many of the unusable positions would be places if longitude and latitude were exchanged. */
    public int exchangedCount() {
        return exchangedCount;
    }

    /** Whether the position of this row, counted from 0, cannot be used. */
    public boolean isBad(int row) {
        return xs[row] == BAD;
    }
}

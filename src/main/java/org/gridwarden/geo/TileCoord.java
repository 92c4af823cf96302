package org.gridwarden.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * A tile of the spherical web mercator pyramid.
 *
 * @param z zoom, 0 to 24
 * @param x column from the west, 0 to 2^z − 1
 * @param y row from the north, 0 to 2^z − 1
 */
public record TileCoord(int z, int x, int y) {

    /** Latitude of the pyramid's edge in degrees. */
    public static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    /** Largest zoom. */
    public static final int MAX_ZOOM = 24;

    public TileCoord {
        if (z < 0 || z > MAX_ZOOM) {
            throw new IllegalArgumentException("zoom must be 0 to " + MAX_ZOOM + ", not " + z);
        }
        int tiles = 1 << z;
        if (x < 0 || x >= tiles || y < 0 || y >= tiles) {
            throw new IllegalArgumentException("no tile " + x + "/" + y + " at zoom " + z);
        }
    }

    /** The tile that holds a place; places beyond {@link #MAX_LATITUDE} are in the outermost row. */
    public static TileCoord of(int z, double longitude, double latitude) {
        int last = (1 << z) - 1;
        return new TileCoord(
                z,
                clamp((int) Math.floor(worldX(longitude) * (1 << z)), last),
                clamp((int) Math.floor(worldY(latitude) * (1 << z)), last));
    }

    /** Share of the world's width west of a longitude: 0 at −180°, 1 at 180°. */
    public static double worldX(double longitude) {
        return (longitude + 180) / 360;
    }

    /** Share of the pyramid's height north of a latitude: 0 at {@link #MAX_LATITUDE}, 1 at its negative. */
    public static double worldY(double latitude) {
        double sin = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    /** West edge in degrees. */
    public double west() {
        return longitude(x);
    }

    /** East edge in degrees. */
    public double east() {
        return longitude(x + 1.0);
    }

    /** North edge in degrees. */
    public double north() {
        return latitude(y);
    }

    /** South edge in degrees. */
    public double south() {
        return latitude(y + 1.0);
    }

    /** Bounds in degrees. */
    public Envelope envelope() {
        return new Envelope(west(), east(), south(), north());
    }

    /** Column of a longitude in this tile: 0 at its west edge, {@code extent} at its east edge; may lie outside. */
    public double pixelX(double longitude, int extent) {
        return (worldX(longitude) * (1 << z) - x) * extent;
    }

    /** Row of a latitude in this tile: 0 at its north edge, {@code extent} at its south edge; may lie outside. */
    public double pixelY(double latitude, int extent) {
        return (worldY(latitude) * (1 << z) - y) * extent;
    }

    private double longitude(double column) {
        return column / (1 << z) * 360 - 180;
    }

    private double latitude(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
    }

    private static int clamp(int value, int last) {
        return Math.max(0, Math.min(last, value));
    }
}

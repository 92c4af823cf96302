package org.gridwarden.geo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The reference system of a file, and the way from it to WGS 84 longitude and latitude. Immutable; not safe to share
 * between threads while it transforms.
 *
 * <p>WGS 84 itself needs nothing; any other system loads the EPSG database on first use, which takes about a second.
 * That database is unpacked into {@code -DEPSG-HSQL.directory}, or into a folder of the user's own under the
 * temporary folder.
 *
 * @see <a href="https://epsg.org">EPSG</a>
 */
public final class Crs {

    /** By name, number, URN or address, as files write it. */
    private static final Pattern EPSG = Pattern.compile(
            "(?:(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[0-9.]*:)?|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/"
                    + "|https?://(?:www\\.)?epsg\\.io/|EPSG )?([0-9]{4,6})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CRS84 = Pattern.compile(
            "(?:urn:ogc:def:crs:)?(?:OGC:)?(?:[0-9.]*:)?CRS:?84|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84|WGS ?84",
            Pattern.CASE_INSENSITIVE);

    /** Numbers that older programs have for the web's Mercator. */
    private static final Set<String> WEB_MERCATOR = Set.of("EPSG:900913", "EPSG:102100", "EPSG:102113", "EPSG:3785");

    /** The zones of CGCS2000 whose eastings begin with their number: 3 degrees wide from 25, 6 degrees from 13. */
    private static final int FIRST_ZONE = 13;

    private static final int LAST_ZONE = 45;
    private static final Crs WGS84 = new Crs("EPSG:4326", null);

    private final String code;
    private final @Nullable MathTransform transform;

    private Crs(String code, @Nullable MathTransform transform) {
        this.code = code;
        this.transform = transform;
    }

    /** WGS 84 in degrees, longitude first: what GeoJSON has unless it says otherwise. */
    public static Crs wgs84() {
        return WGS84;
    }

    /**
     * The system of this name: {@code EPSG:2249}, {@code 2249}, {@code urn:ogc:def:crs:EPSG::2249}, {@code OGC:CRS84}.
     * Coordinates
     * are east (longitude) first, as files have them, whatever the official axis order. Throws
     * {@link IllegalArgumentException} for names it does not know.
     */
    public static Crs of(String name) {
        String trimmed = name.trim();
        if (CRS84.matcher(trimmed).matches()) {
            return WGS84;
        }
        Matcher matcher = EPSG.matcher(trimmed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "CRS '" + name + "' is not understood; name it as EPSG:<number>, such as EPSG:4490");
        }
        String named = "EPSG:" + matcher.group(1);
        String code = WEB_MERCATOR.contains(named) ? "EPSG:3857" : named;
        return code.equals(WGS84.code) ? WGS84 : new Crs(code, transform(code));
    }

    /** The system that a flag declares or else the file's own CRS member names; WGS 84 where neither does. */
    public static Crs declared(@Nullable String flag, @Nullable String member) {
        String name = flag == null ? member : flag;
        return name == null ? WGS84 : of(name);
    }

    /** EPSG code, such as {@code EPSG:2249}. */
    public String code() {
        return code;
    }

    /**
     * Refuses numbers that this system cannot have: throws {@link IllegalArgumentException} with a sentence that says
     * what to do. Only degrees are judged; a projected system is judged by where its coordinates end up.
     */
    public void requirePlausible(Envelope coordinates) {
        if (coordinates.isNull() || transform != null) {
            return;
        }
        boolean degrees = coordinates.getMinX() >= -180
                && coordinates.getMaxX() <= 180
                && coordinates.getMinY() >= -90
                && coordinates.getMaxY() <= 90;
        if (degrees) {
            return;
        }
        boolean swapped = coordinates.getMinY() >= -180
                && coordinates.getMaxY() <= 180
                && coordinates.getMinX() >= -90
                && coordinates.getMaxX() <= 90;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "these numbers cannot be degrees (%s, %s): %s",
                number(coordinates.getMaxX()),
                number(coordinates.getMaxY()),
                swapped
                        ? "latitude seems to come first; longitude must"
                        : "they look like a projected system; declare the CRS with --crs EPSG:<number>"
                                + likely(coordinates)));
    }

    /** What numbers of this size usually are, as advice; empty where there is none. */
    private static String likely(Envelope coordinates) {
        double x = coordinates.getMaxX();
        double y = coordinates.getMaxY();
        int zone = (int) Math.floor(x / 1e6);
        boolean northings = y > 1.8e6 && y < 6e6;
        if (northings && zone >= FIRST_ZONE && zone <= LAST_ZONE && zone != 24) {
            int code = zone < 25 ? 4491 + zone - 13 : 4513 + zone - 25;
            return "; in China it may be EPSG:" + code + " (CGCS2000, zone " + zone + ")";
        }
        if (northings && x > 200_000 && x < 800_000 && y > 2.3e6) {
            return "; in China it may be a zone of CGCS2000 by its middle meridian, EPSG:4534 (75°) to EPSG:4554 (135°), or UTM";
        }
        return "";
    }

    /**
     * The geometry in WGS 84 degrees, longitude first, unrounded. Throws {@link IllegalArgumentException} where the
     * coordinates cannot be of this system.
     */
    public Geometry toWgs84(Geometry geometry) {
        requirePlausible(geometry.getEnvelopeInternal());
        return transform == null ? geometry : Geometries.map(geometry, this::toWgs84);
    }

    /** One position in WGS 84 degrees, longitude first, unrounded. */
    public Coordinate toWgs84(Coordinate position) {
        if (transform == null) {
            return position;
        }
        double[] ordinates = {position.x, position.y};
        try {
            transform.transform(ordinates, 0, ordinates, 0, 1);
        } catch (TransformException e) {
            throw implausible(position, e);
        }
        if (!(Math.abs(ordinates[0]) <= 180 && Math.abs(ordinates[1]) <= 90)) {
            throw implausible(position, null);
        }
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    private IllegalArgumentException implausible(Coordinate position, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "position " + number(position.x) + ", " + number(position.y) + " does not exist in " + code
                        + "; declare the right CRS with --crs EPSG:<number>",
                cause);
    }

    private static MathTransform transform(String code) {
        if (System.getProperty("EPSG-HSQL.directory") == null) {
            Path own =
                    Path.of(System.getProperty("java.io.tmpdir"), "gridwarden-epsg-" + System.getProperty("user.name"));
            System.setProperty("EPSG-HSQL.directory", own.toString());
        }
        try {
            return CRS.findMathTransform(CRS.decode(code, true), CRS.decode("EPSG:4326", true), true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException(code + " is not in the EPSG database", e);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }
}

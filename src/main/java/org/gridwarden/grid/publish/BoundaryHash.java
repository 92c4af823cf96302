package org.gridwarden.grid.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Lattice;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * SHA-256 of a boundary's lattice coordinates in canonical order: equal exactly when the area is drawn with the same
 * vertices, whatever the ring starts with, whichever way it runs, and however its parts are ordered.
 *
 * <ul>
 *   <li>A ring is its vertices without the closing one, as pairs of {@code int} lattice steps (x, then y); shells run
 *       counter-clockwise, holes clockwise; it starts at its least vertex by x, then y.
 *   <li>A ring's bytes are its count of vertices and the vertices; every number is a big-endian {@code int}.
 *   <li>A polygon's bytes are its count of rings, its shell, and its holes in the order of their bytes (unsigned).
 *   <li>A boundary's bytes are its count of polygons and the polygons in the order of their bytes (unsigned).
 * </ul>
 */
public final class BoundaryHash {

    private BoundaryHash() {}

    /** As {@link #of}, in hex; coordinates off the lattice are put on it first. */
    public static String hex(Geometry geometry) {
        return HexFormat.of().formatHex(of(geometry));
    }

    /** The 32 bytes for a Polygon or MultiPolygon in degrees. */
    public static byte[] of(Geometry geometry) {
        List<byte[]> polygons = new ArrayList<>();
        for (Polygon polygon : Geometries.polygons(geometry)) {
            polygons.add(polygon(polygon));
        }
        polygons.sort(Arrays::compareUnsigned);
        return Sha256.digest(joined(polygons));
    }

    private static byte[] polygon(Polygon polygon) {
        List<byte[]> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            holes.add(ring(polygon.getInteriorRingN(i), false));
        }
        holes.sort(Arrays::compareUnsigned);
        holes.add(0, ring(polygon.getExteriorRing(), true));
        return joined(holes);
    }

    private static byte[] joined(List<byte[]> parts) {
        return write(out -> {
            out.writeInt(parts.size());
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private static byte[] ring(LinearRing ring, boolean counterClockwise) {
        Coordinate[] vertices = ring.getCoordinates();
        int count = vertices.length - 1;
        int step = Orientation.isCCW(vertices) == counterClockwise ? 1 : count - 1;
        int first = least(vertices, count);
        return write(out -> {
            out.writeInt(count);
            for (int i = 0, at = first; i < count; i++, at = (at + step) % count) {
                out.writeInt(Lattice.ofDegrees(vertices[at].x));
                out.writeInt(Lattice.ofDegrees(vertices[at].y));
            }
        });
    }

    private static int least(Coordinate[] vertices, int count) {
        int least = 0;
        for (int i = 1; i < count; i++) {
            if (vertices[i].compareTo(vertices[least]) < 0) {
                least = i;
            }
        }
        return least;
    }

    private interface Writer {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.gridwarden.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.util.PGobject;

/**
 * The only way in which a geometry crosses JDBC: EWKB in SRID 4326, longitude first. A geometry with another SRID is
 * refused in either direction, and so is a coordinate that is no position on Earth.
 *
 * <p>A column is read from a {@code geometry} (hexadecimal on the wire) or from {@code ST_AsEWKB(…)} (binary, about
 * half the bytes: for bulk reads).
 */
public final class GeometryCodec {

    /** WGS 84. */
    public static final int SRID = 4326;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private GeometryCodec() {}

    /** EWKB of a geometry whose SRID is 4326 or unset; throws for any other. */
    public static byte[] write(Geometry geometry) {
        checkSrid(geometry.getSRID() == 0 ? SRID : geometry.getSRID());
        geometry.apply(new RangeCheck());
        Geometry stamped = geometry;
        if (geometry.getSRID() != SRID) {
            stamped = geometry.copy();
            stamped.setSRID(SRID);
        }
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(stamped);
    }

    /** The geometry of an EWKB; throws when it is broken or its SRID is not 4326. */
    public static Geometry read(byte[] ewkb) {
        try {
            Geometry geometry = new WKBReader(FACTORY).read(ewkb);
            checkSrid(geometry.getSRID());
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a geometry: " + e.getMessage(), e);
        }
    }

    static @Nullable Geometry read(ResultSet row, int column) throws SQLException {
        if (row.getMetaData().getColumnTypeName(column).equals("bytea")) {
            byte[] ewkb = row.getBytes(column);
            return ewkb == null ? null : read(ewkb);
        }
        String hex = row.getString(column);
        return hex == null ? null : read(WKBReader.hexToBytes(hex));
    }

    static PGobject toParameter(@Nullable Geometry geometry) throws SQLException {
        PGobject parameter = new PGobject();
        parameter.setType("geometry");
        parameter.setValue(geometry == null ? null : WKBWriter.toHex(write(geometry)));
        return parameter;
    }

    private static void checkSrid(int srid) {
        if (srid != SRID) {
            throw new IllegalArgumentException("a stored geometry has SRID 4326 (WGS 84), not " + srid);
        }
    }

    private static final class RangeCheck implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int index) {
            double longitude = sequence.getX(index);
            double latitude = sequence.getY(index);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException("not a longitude and latitude: " + longitude + ", " + latitude);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}

package org.gridwarden.db;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes many rows with {@code COPY … FROM STDIN} in its text format, column by column: a hundred thousand rows take
 * about a second. Must be finished or closed; closing without {@link #finish()} takes every row back. Not thread-safe.
 */
public final class CopyRows implements AutoCloseable {

    private static final int FLUSH_CHARS = 1 << 16;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), GeometryCodec.SRID);

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FLUSH_CHARS + 4096);
    private boolean rowBegun;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Begins; {@code sql} is a whole {@code COPY table (columns) FROM STDIN}. */
    public static CopyRows begin(Transaction tx, String sql) throws SQLException {
        PGConnection connection = tx.connection().unwrap(PGConnection.class);
        return new CopyRows(connection.getCopyAPI().copyIn(sql));
    }

    /** A text column. */
    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {} // PostgreSQL has no text with it
                default -> text.append(letter);
            }
        }
        return this;
    }

    /** A column of whole numbers. */
    public CopyRows number(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** A column that is empty for null and else shows the value's own text: numbers, truth values, instants. */
    public CopyRows value(@Nullable Object value) {
        return text(value == null ? null : value instanceof Instant at ? at.toString() : value.toString());
    }

    /** A column of bytes. */
    public CopyRows bytes(byte[] value) {
        separate();
        text.append("\\\\x").append(HexFormat.of().formatHex(value));
        return this;
    }

    /** A geometry column with a point. */
    public CopyRows point(@Nullable LngLat place) {
        if (place == null) {
            return text(null);
        }
        Coordinate position = new Coordinate(place.longitude(), place.latitude());
        return text(WKBWriter.toHex(GeometryCodec.write(FACTORY.createPoint(position))));
    }

    /** Ends the row. */
    public void endRow() throws SQLException {
        text.append('\n');
        rowBegun = false;
        if (text.length() >= FLUSH_CHARS) {
            flush();
        }
    }

    /** Sends the rest; returns how many rows the table took. */
    public long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void separate() {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}

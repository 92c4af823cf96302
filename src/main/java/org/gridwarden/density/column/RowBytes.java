package org.gridwarden.density.column;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gridwarden.geo.Lattice;

/**
 * Reads rows of PostgreSQL's binary COPY into a {@link ReportBatch}: the columns of {@code copy_rows.sql}, in their order. An
 * instant is microseconds since 2000, a point is extended well-known binary. Not thread-safe.
 */
final class RowBytes {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 8;
    private static final int COLUMNS = 9;
    private static final int MICROSECONDS = 1_000_000;
    private static final int SRID_FLAG = 0x20000000;

    private final Kinds.Book book = new Kinds.Book(Kinds.NONE);
    private final CodeTable categories = new CodeTable(book::category);
    private final CodeTable channels = new CodeTable(book::channel);
    private final ReportBatch batch;
    private boolean begun;

    /** Hours of the week are told in this time. */
    RowBytes(CityTime time) {
        batch = new ReportBatch(time);
    }

    /** Takes what one message holds: a row, the header with a row, or the end. */
    void take(byte[] message) {
        ByteBuffer bytes = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            bytes.position(HEADER);
        }
        if (bytes.remaining() >= Short.BYTES) {
            int columns = bytes.getShort();
            if (columns == COLUMNS) {
                takeRow(bytes);
            } else if (columns != -1) {
                throw new IllegalStateException("a row of " + columns + " columns instead of " + COLUMNS);
            }
        }
    }

    ReportBatch batch() {
        return batch;
    }

    Kinds kinds() {
        return book.done();
    }

    private void takeRow(ByteBuffer row) {
        row.getInt();
        int id = Math.toIntExact(row.getLong());
        int seen = instant(row);
        int closed = instant(row);
        int due = instant(row);
        int category = code(row, categories);
        int channel = code(row, channels);
        int length = row.getInt();
        int x = Chunk.NOWHERE;
        int y = 0;
        if (length > 0) {
            ByteBuffer point = row.slice(row.position(), length);
            row.position(row.position() + length);
            point.order(point.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int type = point.getInt();
            if ((type & SRID_FLAG) != 0) {
                point.getInt();
            }
            x = Lattice.ofDegrees(point.getDouble());
            y = Lattice.ofDegrees(point.getDouble());
        }
        float quantity = row.getInt() < 0 ? 1 : row.getFloat();
        row.getInt();
        boolean defaultPlace = row.get() != 0;
        boolean isClosed = closed != Seconds.NEVER;
        batch.add(
                id, seen, isClosed ? closed : due, x, y, Kinds.of(category, channel, isClosed, defaultPlace), quantity);
    }

    private static int code(ByteBuffer row, CodeTable table) {
        int length = row.getInt();
        int number = table.number(row.array(), row.position(), length);
        row.position(row.position() + length);
        return number;
    }

    private static int instant(ByteBuffer row) {
        int length = row.getInt();
        return length < 0
                ? Seconds.NEVER
                : Seconds.of(Math.floorDiv(row.getLong(), (long) MICROSECONDS) + Seconds.BASE);
    }
}

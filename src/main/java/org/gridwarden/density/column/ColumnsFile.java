package org.gridwarden.density.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link ReportColumns} on disk: written beside their place and renamed, so that they are there whole or not at all. A file
 * that is damaged, of another form or of another database is passed over. The identities of reports stay in the file, mapped:
 * they are wanted only when a report changes.
 *
 * <p>The form, little endian: {@code magic, form, length of the body, checksum of the body, first byte of identities}, the
 * body (names, then chunk by chunk), the identities. Thread-safe.
 */
public final class ColumnsFile {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnsFile.class);
    private static final long MAGIC = 0x534E4D554C4F4357L;
    private static final int FORM = 2;
    private static final int HEADER = 40;

    private final Path file;

    /** Keeps columns in this file; its folder is created when needed. */
    public ColumnsFile(Path file) {
        this.file = file;
    }

    /** The columns that were kept for a database, if there are good ones. */
    public Optional<ReportColumns> read(String database, CityTime time) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(read(channel, database, time));
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("event=columns.unusable path={} reason=\"{}\"", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Writes columns; answers with the same ones, their identities mapped. When it fails, the columns stay as they are. */
    ReportColumns write(ReportColumns columns, String database) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                long ids = writeBody(channel, columns, database);
                writeIds(channel, columns, ids);
                channel.force(true);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                return withIds(columns, map(channel, ids, columns.size()));
            }
        } catch (IOException e) {
            LOG.warn("event=columns.not_kept path={} reason=\"{}\"", file, e.toString());
            return columns;
        }
    }

    private static ReportColumns withIds(ReportColumns columns, IntBuffer ids) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        for (Chunk chunk : columns.chunks()) {
            chunks.add(chunk.withIds(ids.slice(from, chunk.size)));
            from += chunk.size;
        }
        return columns.withChunks(chunks);
    }

    private static IntBuffer map(FileChannel channel, long from, int count) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, from, (long) count * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
    }

    private static long writeBody(FileChannel channel, ReportColumns columns, String database) throws IOException {
        CRC32C checksum = new CRC32C();
        channel.position(HEADER);
        ByteBuffer head = buffer(headBytes(columns, database));
        text(head, database);
        head.putLong(columns.watermark());
        texts(head, columns.kinds().categories());
        texts(head, columns.kinds().channels());
        head.putInt(columns.chunks().size());
        put(channel, head, checksum);
        for (Chunk chunk : columns.chunks()) {
            ByteBuffer bytes = buffer(ChunkBytes.length(chunk));
            ChunkBytes.put(bytes, chunk);
            put(channel, bytes, checksum);
        }
        long end = channel.position();
        ByteBuffer header = buffer(HEADER);
        header.putLong(MAGIC).putInt(FORM).putInt(0).putLong(end - HEADER).putLong(checksum.getValue());
        header.putLong(end).flip();
        channel.write(header, 0);
        return end;
    }

    private static void writeIds(FileChannel channel, ReportColumns columns, long from) throws IOException {
        channel.position(from);
        for (Chunk chunk : columns.chunks()) {
            ByteBuffer bytes = buffer(chunk.size * Integer.BYTES);
            bytes.asIntBuffer().put(chunk.ids.duplicate().rewind());
            bytes.limit(chunk.size * Integer.BYTES);
            writeAll(channel, bytes);
        }
    }

    private static ReportColumns read(FileChannel channel, String database, CityTime time) throws IOException {
        ByteBuffer header = buffer(HEADER);
        readAll(channel, header);
        if (header.getLong() != MAGIC || header.getInt() != FORM) {
            throw new IOException("it has another form");
        }
        header.getInt();
        long length = header.getLong();
        long checksum = header.getLong();
        long ids = header.getLong();
        BodyReader body = new BodyReader(channel, length);
        ReportColumns columns = body.columns(database, time);
        if (body.checksum() != checksum || channel.size() != ids + (long) columns.size() * Integer.BYTES) {
            throw new IOException("its content is damaged");
        }
        return withIds(columns, map(channel, ids, columns.size())).completeTo(columns.watermark());
    }

    /** Reads a body piece by piece. */
    private static final class BodyReader {

        private final FileChannel channel;
        private final CRC32C checksum = new CRC32C();
        private long left;

        BodyReader(FileChannel channel, long length) {
            this.channel = channel;
            this.left = length;
        }

        long checksum() {
            return left == 0 ? checksum.getValue() : -1;
        }

        ReportColumns columns(String database, CityTime time) throws IOException {
            String of = text();
            if (!of.equals(database)) {
                throw new IOException("it is of database " + of + ", not " + database);
            }
            long watermark = take(Long.BYTES).getLong();
            List<String> categories = texts();
            List<String> channels = texts();
            List<Chunk> chunks = new ArrayList<>();
            int count = integer();
            for (int i = 0; i < count; i++) {
                ByteBuffer sizes = take(ChunkBytes.HEADER);
                chunks.add(ChunkBytes.read(sizes, time, size -> take(size)));
            }
            return ReportColumns.of(time, 1, watermark, new Kinds(categories, channels), chunks);
        }

        private ByteBuffer take(int bytes) throws IOException {
            if (bytes < 0 || bytes > left) {
                throw new IOException("it ends too early");
            }
            left -= bytes;
            ByteBuffer taken = buffer(bytes);
            readAll(channel, taken);
            checksum.update(taken.duplicate().order(ByteOrder.LITTLE_ENDIAN));
            return taken;
        }

        private int integer() throws IOException {
            return take(Integer.BYTES).getInt();
        }

        private String text() throws IOException {
            ByteBuffer bytes = take(integer());
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }

        private List<String> texts() throws IOException {
            int count = integer();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                found.add(text());
            }
            return found;
        }
    }

    private static int headBytes(ReportColumns columns, String database) {
        int bytes = 64 + 4 * database.length();
        for (String code : columns.kinds().categories()) {
            bytes += 4 + 4 * code.length();
        }
        for (String code : columns.kinds().channels()) {
            bytes += 4 + 4 * code.length();
        }
        return bytes;
    }

    private static void text(ByteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }

    private static void texts(ByteBuffer out, List<String> texts) {
        out.putInt(texts.size());
        texts.forEach(text -> text(out, text));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(FileChannel channel, ByteBuffer bytes, CRC32C checksum) throws IOException {
        bytes.flip();
        checksum.update(bytes.duplicate());
        writeAll(channel, bytes);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void readAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("it ends too early");
            }
        }
        bytes.flip();
    }
}

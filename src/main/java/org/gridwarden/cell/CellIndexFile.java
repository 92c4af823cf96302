package org.gridwarden.cell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellIndexHeader;

/**
 * The file form of an index, little-endian:
 *
 * <pre>
 * 8 bytes   "GWCELLS" and the version
 * 12 ints   units, holes, edges, records, nodes, width, height, originX, originY, shift, columns, rows
 * 1 int     number of words
 * 1 int     length of the content hash in bytes, then the hash (UTF-8), then zeros up to a multiple of 4
 * ints      the words
 * 1 int     CRC-32C of everything before
 * </pre>
 *
 * <p>The words are copied from the mapped file in one stroke (a gigabyte takes well under a second), so that lookups read an
 * {@code int[]}, and a file that is later replaced or cut short can do no harm.
 */
final class CellIndexFile {

    private static final long MAGIC = 0x0353_4c4c_4543_5747L;
    private static final int SEGMENT_WORDS = 1 << 27;
    private static final int FIXED_BYTES = 8 + 14 * 4;

    private CellIndexFile() {}

    static void write(Path file, CellIndexHeader header, int[] words) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path partial = Files.createTempFile(folder, file.getFileName().toString(), ".partial");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                CRC32C crc = new CRC32C();
                put(channel, crc, head(header, words.length));
                ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
                for (int start = 0; start < words.length; start += buffer.capacity() / 4) {
                    int n = Math.min(buffer.capacity() / 4, words.length - start);
                    buffer.clear();
                    buffer.asIntBuffer().put(words, start, n);
                    put(channel, crc, buffer.limit(n * 4));
                }
                ByteBuffer tail = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
                tail.putInt((int) crc.getValue()).flip();
                put(channel, new CRC32C(), tail);
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static ByteBuffer head(CellIndexHeader header, int words) {
        byte[] hash = header.contentHash().getBytes(StandardCharsets.UTF_8);
        CellGrid grid = header.grid();
        ByteBuffer head =
                ByteBuffer.allocate(FIXED_BYTES + (hash.length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MAGIC);
        for (int value : new int[] {
            header.units(),
            header.holes(),
            header.edges(),
            header.records(),
            header.nodes(),
            header.width(),
            header.height(),
            grid.originX(),
            grid.originY(),
            grid.shift(),
            grid.columns(),
            grid.rows(),
            words,
            hash.length
        }) {
            head.putInt(value);
        }
        head.put(hash).position(head.limit());
        return head.flip();
    }

    private static void put(FileChannel channel, CRC32C crc, ByteBuffer bytes) throws IOException {
        crc.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static CellIndex read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer fixed = slice(channel, 0, (int) Math.min(size, FIXED_BYTES), file);
            if (fixed.limit() < FIXED_BYTES || fixed.getLong() != MAGIC) {
                throw new IOException("not a cell index of this version: " + file);
            }
            int[] v = new int[14];
            fixed.asIntBuffer().get(v);
            int hashBytes = v[13];
            long wordsAt = FIXED_BYTES + (hashBytes + 3L) / 4 * 4;
            if (hashBytes < 0 || hashBytes > 4096 || v[12] < 0 || size != wordsAt + 4L * v[12] + 4) {
                throw new IOException("cell index is cut short or damaged: " + file);
            }
            CRC32C crc = new CRC32C();
            ByteBuffer head = slice(channel, 0, (int) wordsAt, file);
            crc.update(head.duplicate());
            byte[] hash = new byte[hashBytes];
            head.position(FIXED_BYTES).get(hash);
            int[] words = words(channel, wordsAt, v[12], crc, file);
            if (slice(channel, size - 4, 4, file).getInt() != (int) crc.getValue()) {
                throw new IOException("cell index is damaged, its checksum differs: " + file);
            }
            CellGrid grid = new CellGrid(v[7], v[8], v[9], v[10], v[11]);
            String contentHash = new String(hash, StandardCharsets.UTF_8);
            return new CellIndex(
                    new CellIndexHeader(v[0], v[1], v[2], v[3], v[4], v[5], v[6], grid, contentHash), words);
        }
    }

    private static int[] words(FileChannel channel, long at, int count, CRC32C crc, Path file) throws IOException {
        int[] words = new int[count];
        for (int start = 0; start < count; start += SEGMENT_WORDS) {
            int n = Math.min(SEGMENT_WORDS, count - start);
            ByteBuffer segment = slice(channel, at + 4L * start, n * 4, file);
            segment.asIntBuffer().get(words, start, n);
            crc.update(segment);
        }
        return words;
    }

    private static ByteBuffer slice(FileChannel channel, long at, int bytes, Path file) throws IOException {
        if (at < 0 || at + bytes > channel.size()) {
            throw new IOException("cell index is cut short: " + file);
        }
        return channel.map(FileChannel.MapMode.READ_ONLY, at, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

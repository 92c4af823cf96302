package org.gridwarden.locate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps network indexes on disk, so that a restart maps them instead of building them. One index is one directory
 * {@code <network>-<edition>-<hash>.idx} with these files, all made from the edition with that content hash:
 *
 * <pre>
 * units          magic, content hash, the unit table, the layers' unit positions, CRC-32C
 * tiling.cells   cell index of the finest tiling units
 * inside-N.cells cell index of the N-th INSIDE level
 * </pre>
 *
 * <p>A directory is written beside its place, forced to disk and renamed: after a crash it is there whole or not at all. One
 * that is damaged or does not fit its edition is built anew. Thread-safe; several processes may share a folder.
 */
public final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final long MAGIC = 0x4757_554E_4954_5331L; // "GWUNITS1"
    private static final String UNITS = "units";
    private static final String TILING = "tiling.cells";

    private final Path folder;

    /** Keeps indexes in {@code folder}, which is created when needed. */
    public IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The index of this edition: mapped when a good one is kept, otherwise built from {@code content} and kept. */
    public NetworkIndex open(Network network, Edition edition, Supplier<EditionContent> content) {
        long start = System.nanoTime();
        Path place = place(network, edition);
        if (Files.isDirectory(place)) {
            try {
                NetworkIndex mapped = read(place, network, edition);
                log("index.mapped", mapped, start);
                return mapped;
            } catch (IOException | RuntimeException damaged) {
                LOG.warn("event=index.unusable path={} reason=\"{}\"", place, damaged.getMessage());
            }
        }
        NetworkIndex built = NetworkIndex.build(content.get());
        log("index.built", built, start);
        keep(built);
        return built;
    }

    private void keep(NetworkIndex index) {
        try {
            write(index);
        } catch (IOException e) {
            // The index in memory is good; only the next start will be slower.
            LOG.warn(
                    "event=index.not_kept path={} reason=\"{}\"",
                    place(index.network(), index.edition()),
                    e.toString());
        }
    }

    private static void log(String event, NetworkIndex index, long start) {
        LOG.info(
                "event={} network={} edition={} units={} ms={}",
                event,
                index.network().code(),
                index.edition().number(),
                index.size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** Where the index of this edition is kept. */
    public Path place(Network network, Edition edition) {
        String hash = edition.contentHash();
        return folder.resolve(network.code() + "-" + edition.number() + "-"
                + hash.substring(0, Math.min(16, hash.length())) + ".idx");
    }

    /** Writes the index; it appears whole or not at all. */
    public void write(NetworkIndex index) throws IOException {
        Path place = place(index.network(), index.edition());
        Files.createDirectories(folder);
        Path partial = Files.createTempDirectory(folder, place.getFileName() + ".partial");
        try {
            writeParts(index, partial);
            delete(place);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            delete(partial);
        }
    }

    private static void writeParts(NetworkIndex index, Path directory) throws IOException {
        String hash = index.edition().contentHash();
        writeUnits(index, directory.resolve(UNITS));
        index.tiling().cells().write(directory.resolve(TILING), hash);
        for (int layer = 0; layer < index.inside().size(); layer++) {
            index.inside().get(layer).cells().write(directory.resolve(insideName(layer)), hash);
        }
        force(directory);
    }

    private static void writeUnits(NetworkIndex index, Path file) throws IOException {
        byte[] hash = JsonText.utf8(index.edition().contentHash());
        List<IndexLayer> layers = layers(index);
        int positions = layers.stream()
                .mapToInt(layer -> 4 + 4 * layer.positions().length)
                .sum();
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + 4 + hash.length + index.units().byteCount() + positions + 4);
        bytes.putLong(MAGIC).putInt(hash.length).put(hash);
        index.units().writeTo(bytes);
        for (IndexLayer layer : layers) {
            bytes.putInt(layer.positions().length);
            for (int position : layer.positions()) {
                bytes.putInt(position);
            }
        }
        bytes.putInt(checksum(bytes.array(), bytes.position())).flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static List<IndexLayer> layers(NetworkIndex index) {
        List<IndexLayer> layers = new ArrayList<>();
        layers.add(index.tiling());
        layers.addAll(index.inside());
        return layers;
    }

    private static NetworkIndex read(Path directory, Network network, Edition edition) throws IOException {
        byte[] all = Files.readAllBytes(directory.resolve(UNITS));
        if (all.length < 16 || ByteBuffer.wrap(all).getInt(all.length - 4) != checksum(all, all.length - 4)) {
            throw new IOException("the unit table is damaged");
        }
        ByteBuffer in = ByteBuffer.wrap(all);
        if (in.getLong() != MAGIC) {
            throw new IOException("the unit table is of another version");
        }
        byte[] hash = new byte[in.getInt()];
        in.get(hash);
        requireHash(edition, new String(hash, java.nio.charset.StandardCharsets.UTF_8));
        UnitTable units = UnitTable.readFrom(in);
        IndexLayer tiling = readLayer(directory.resolve(TILING), in, edition);
        List<IndexLayer> inside = new ArrayList<>();
        for (Level level : NetworkIndex.insideLevels(network)) {
            inside.add(readLayer(directory.resolve(insideName(inside.size())), in, edition));
        }
        return new NetworkIndex(network, edition, units, tiling, inside);
    }

    private static IndexLayer readLayer(Path file, ByteBuffer in, Edition edition) throws IOException {
        int[] positions = new int[in.getInt()];
        for (int ordinal = 0; ordinal < positions.length; ordinal++) {
            positions[ordinal] = in.getInt();
        }
        CellIndex cells = CellIndex.map(file);
        requireHash(edition, cells.contentHash());
        if (cells.units() != positions.length) {
            throw new IOException("the cell index has " + cells.units() + " units, the table " + positions.length);
        }
        return new IndexLayer(cells, positions);
    }

    private static void requireHash(Edition edition, String hash) throws IOException {
        if (!edition.contentHash().equals(hash)) {
            throw new IOException("it was made from " + hash + ", the edition is " + edition.contentHash());
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static String insideName(int layer) {
        return "inside-" + layer + ".cells";
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

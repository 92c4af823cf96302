package org.gridwarden.locate.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps network indexes on disk, so that a restart maps them instead of building them. One index is one directory
 * {@code <network>-<edition>-<hash>.idx} with the files of {@link IndexFile}.
 *
 * <p>A directory is written beside its place, forced to disk and renamed: after a crash it is there whole or not at all. One
 * that is damaged or does not fit its edition is built anew. Thread-safe; several processes may share a folder.
 */
public final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
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
                NetworkIndex mapped = IndexFile.read(place);
                requireSame(mapped, network, edition);
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

    /** Everything must agree, the identities too: a database that was made anew counts its units differently. */
    private static void requireSame(NetworkIndex mapped, Network network, Edition edition) throws IOException {
        if (!mapped.edition().equals(edition) || !mapped.network().equals(network)) {
            throw new IOException("it was made from " + mapped.edition() + ", wanted is " + edition);
        }
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
            IndexFile.write(index, partial);
            force(partial);
            delete(place);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            delete(partial);
        }
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

package org.gridwarden.db.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the PostgreSQL server programs are on this machine.
 *
 * @param directory holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 */
public record PostgresBinaries(Path directory) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** The newest version under {@code /usr/lib/postgresql}, otherwise what {@code PATH} offers. */
    public static Optional<PostgresBinaries> find() {
        return Stream.concat(debianDirectories().stream(), searchPath())
                .filter(PostgresBinaries::isComplete)
                .findFirst()
                .map(PostgresBinaries::new);
    }

    /** Like {@link #find()}; throws with what to install. */
    public static PostgresBinaries get() {
        return find().orElseThrow(() -> new ClusterException("PostgreSQL's server programs (initdb, pg_ctl) were found"
                + " neither under " + DEBIAN
                + " nor on the PATH; install PostgreSQL with PostGIS, on Debian and Ubuntu:"
                + " apt-get install postgresql-postgis"));
    }

    String program(String name) {
        return directory.resolve(name).toString();
    }

    private static List<Path> debianDirectories() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .sorted(Comparator.comparingInt((Path path) ->
                                    Integer.parseInt(path.getFileName().toString()))
                            .reversed())
                    .map(path -> path.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> searchPath() {
        String path = System.getenv("PATH");
        return path == null
                ? Stream.empty()
                : Stream.of(path.split(File.pathSeparator)).map(Path::of);
    }

    private static boolean isComplete(Path directory) {
        return Stream.of("initdb", "pg_ctl", "postgres").allMatch(name -> Files.isExecutable(directory.resolve(name)));
    }
}

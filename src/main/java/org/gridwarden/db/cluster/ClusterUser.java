package org.gridwarden.db.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the server programs: PostgreSQL refuses to run as root.
 *
 * <ul>
 *   <li>An ordinary user runs them directly.
 *   <li>Root drops to the user {@code postgres} or, where there is none, {@code nobody}.
 *   <li>Root in a folder which such a user cannot reach (a home of mode 0700) runs them in a user namespace, in
 *       which root appears as an ordinary user.
 *   <li>Where such namespaces are forbidden too (containers), the cluster lies under {@code /var/lib/gridwarden} instead.
 * </ul>
 *
 * @param prefix words before every command
 * @param owner to whom new files are given, null for whoever runs this program
 */
record ClusterUser(List<String> prefix, @Nullable UserPrincipal owner) {

    ClusterUser {
        prefix = List.copyOf(prefix);
    }

    /**
     * Where a cluster meant for {@code directory}, which exists, can really live: there, unless nobody but root reaches
     * it and root cannot pretend to be somebody else.
     */
    static Path home(Path directory) throws IOException {
        boolean lives = !isRoot()
                || Files.exists(directory.resolve("data"))
                || findReaching(directory).isPresent()
                || succeeds(Stream.concat(namespace().prefix().stream(), Stream.of("true"))
                        .toList());
        return lives
                ? directory
                : Path.of(
                        "/var/lib/gridwarden",
                        Integer.toHexString(
                                directory.toAbsolutePath().toString().hashCode()),
                        "postgres");
    }

    /** The user for a cluster in {@code directory}, which exists; an existing cluster keeps its owner. */
    static ClusterUser of(Path directory) throws IOException {
        if (!isRoot()) {
            return new ClusterUser(List.of(), null);
        }
        UserPrincipal present = Files.getOwner(directory);
        boolean inUse = Files.exists(directory.resolve("data"));
        if (inUse) {
            return present.getName().equals("root") ? namespace() : dropped(present);
        }
        return findReaching(directory).map(ClusterUser::dropped).orElseGet(ClusterUser::namespace);
    }

    private static Optional<UserPrincipal> findReaching(Path directory) throws IOException {
        for (String name : List.of("postgres", "nobody")) {
            Optional<UserPrincipal> user = findUser(directory, name);
            if (user.isPresent() && canReach(user.get(), directory)) {
                return user;
            }
        }
        return Optional.empty();
    }

    /** Makes a directory that only this user can enter. */
    void makePrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        give(directory);
    }

    /** Writes a file that only this user can read. */
    void writePrivate(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
        give(file);
    }

    private void give(Path path) throws IOException {
        if (owner != null) {
            Files.setOwner(path, owner);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static ClusterUser dropped(UserPrincipal user) {
        return new ClusterUser(
                List.of("setpriv", "--reuid=" + user.getName(), "--regid=" + groupOf(user), "--clear-groups"), user);
    }

    private static ClusterUser namespace() {
        return new ClusterUser(List.of("unshare", "-U", "--map-user=1000", "--map-group=1000"), null);
    }

    private static String groupOf(UserPrincipal user) {
        return user.getName().equals("nobody") ? "nogroup" : user.getName();
    }

    private static Optional<UserPrincipal> findUser(Path directory, String name) throws IOException {
        try {
            return Optional.of(
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        }
    }

    private static boolean canReach(UserPrincipal user, Path directory) throws IOException {
        List<String> command = Stream.concat(
                        dropped(user).prefix().stream(),
                        Stream.of(
                                "test",
                                "-x",
                                directory.toAbsolutePath().resolveSibling(".").toString()))
                .toList();
        return succeeds(command);
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.gridwarden.db.cluster;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a data directory's {@code postmaster.pid} names. */
record Postmaster(Path dataDirectory) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Whether the named process lives, serves this very directory and accepts connections. */
    boolean isRunning() throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready") && isOurs(lines);
    }

    /** The port it listens on. */
    int port() throws IOException {
        return Integer.parseInt(lines().get(PORT_LINE).strip());
    }

    /**
     * Removes a {@code postmaster.pid} whose process number now belongs to another program, as happens after a
     * restart of the machine; PostgreSQL would refuse to start. A merely dead number it clears by itself.
     */
    void removeForeignLock() throws IOException {
        List<String> lines = lines();
        if (!lines.isEmpty() && !isOurs(lines)) {
            Files.deleteIfExists(lockFile());
        }
    }

    private boolean isOurs(List<String> lines) throws IOException {
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(process.get().pid()), "cwd");
        try {
            if (Files.isSymbolicLink(workingDirectory)) {
                return workingDirectory.toRealPath().equals(dataDirectory.toRealPath());
            }
        } catch (NoSuchFileException e) {
            // A killed process that nobody has waited for yet still has its number, but no working directory.
            return false;
        } catch (AccessDeniedException e) {
            // Another user's process; its command, asked for below, is hidden as well.
        }
        return process.get().info().command().orElse("").contains("postgres");
    }

    private List<String> lines() throws IOException {
        return Files.exists(lockFile()) ? Files.readAllLines(lockFile()) : List.of();
    }

    private Path lockFile() {
        return dataDirectory.resolve("postmaster.pid");
    }
}

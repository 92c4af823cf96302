package org.gridwarden.db.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the cluster: every process holds a shared lock on one byte of a file for as long as it does, and starts
 * and stops are serialised by an exclusive lock on another byte. The kernel drops both when a process dies.
 */
final class ClusterUse {

    private static final long DOOR = 0;
    private static final long INSIDE = 1;

    private final FileChannel channel;
    private @Nullable FileLock presence;

    /** A step that may fail on the file system. */
    interface Step {
        void run() throws IOException;
    }

    ClusterUse(Path file) throws IOException {
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Runs {@code start} while nobody else enters or leaves, then counts as a user. */
    void enter(Step start) throws IOException {
        try (FileLock door = channel.lock(DOOR, 1, false)) {
            start.run();
            presence = channel.lock(INSIDE, 1, true);
        }
    }

    /** No longer counts as a user; runs {@code stop} when nobody else is one. */
    void leave(Step stop) throws IOException {
        if (presence == null) {
            return;
        }
        try (FileLock door = channel.lock(DOOR, 1, false)) {
            presence.release();
            presence = null;
            FileLock alone = channel.tryLock(INSIDE, 1, false);
            if (alone != null) {
                stop.run();
                alone.release();
            }
        } finally {
            channel.close();
        }
    }
}

package org.gridwarden.db.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings file of the private cluster, written before every start. */
final class ClusterSettings {

    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    private ClusterSettings() {}

    /** The file's text; only a {@code durable} cluster writes its log through to the disk. */
    static String text(int port, Path socketDirectory, boolean durable) {
        String place = """
                # Written by Gridwarden before every start; put your own settings into postgresql.conf after the include.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = '%s'
                unix_socket_permissions = 0700
                password_encryption = 'scram-sha-256'
                max_connections = 60
                shared_buffers = '256MB'
                work_mem = '32MB'
                maintenance_work_mem = '256MB'
                max_wal_size = '2GB'
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port, socketDirectory.toString().replace("'", "''"));
        String safety = durable
                ? "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n"
                : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n";
        return place + safety;
    }

    /** The port of the last start, or 0 when there was none. */
    static int portOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        Matcher matcher = PORT.matcher(Files.readString(file));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}

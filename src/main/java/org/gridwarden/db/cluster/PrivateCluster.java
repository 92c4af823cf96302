package org.gridwarden.db.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL cluster of our own in one folder: its data, its socket, its port on the loopback address, its random
 * password; no other cluster on the machine is touched.
 *
 * <p>Several processes may use the same folder at once (the service and an import, say). The first starts the
 * server, the last one out stops it; a process that was killed counts as gone. What was acknowledged survives a kill
 * of anything at any moment: the server writes its log through to the disk, and a start recovers from it.
 *
 * <p>Not thread-safe; one instance per folder and JVM.
 */
public final class PrivateCluster implements AutoCloseable {

    /** The database superuser of the cluster. */
    public static final String USER = "gridwarden";

    private static final Logger LOG = LoggerFactory.getLogger(PrivateCluster.class);
    private static final int SOCKET_PATH_LIMIT = 107;
    private static final int START_ATTEMPTS = 5;

    private final Path directory;
    private final Durability durability;
    private final PostgresBinaries binaries;
    private final ClusterUser user;
    private final ClusterUse use;
    private final Path socketDirectory;
    private int port;

    /** What a crash may cost. */
    public enum Durability {
        /** Nothing that was acknowledged. */
        DURABLE,
        /** Everything: for tests, which make their databases anew. */
        DISPOSABLE
    }

    private PrivateCluster(Path wanted, Durability durability) throws IOException {
        this.directory = home(wanted);
        if (!directory.equals(wanted)) {
            LOG.info("event=cluster.elsewhere wanted={} directory={} reason=only_root_reaches_it", wanted, directory);
        }
        this.durability = durability;
        this.binaries = PostgresBinaries.get();
        Files.createDirectories(directory);
        this.user = ClusterUser.of(directory);
        user.makePrivate(directory);
        this.socketDirectory = socketDirectory(directory);
        this.use = new ClusterUse(directory.resolve("use.lock"));
    }

    /**
     * The cluster in {@code directory}, running: made when the folder is empty, started when it stands still,
     * shared when it runs already.
     */
    public static PrivateCluster start(Path directory, Durability durability) {
        try {
            PrivateCluster cluster =
                    new PrivateCluster(directory.toAbsolutePath().normalize(), durability);
            cluster.use.enter(cluster::ensureRunning);
            return cluster;
        } catch (IOException e) {
            throw new ClusterException("the database cluster in " + directory + " could not be started: " + e, e);
        }
    }

    /**
     * Where a cluster meant for this folder lives: there, or under {@code /var/lib/gridwarden} where only root reaches the
     * folder and nobody else's server could run in it.
     */
    public static Path home(Path wanted) throws IOException {
        Files.createDirectories(wanted);
        return ClusterUser.home(wanted);
    }

    /** JDBC address of a database of this cluster. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Port on the loopback address. */
    public int port() {
        return port;
    }

    /** The superuser's password, made at random when the cluster was made. */
    public String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new ClusterException("the cluster's password file cannot be read: " + e, e);
        }
    }

    /** Makes the database unless it is there. */
    public void createDatabaseIfAbsent(String database) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password())) {
            if (!databaseExists(connection, database)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
                }
            }
        } catch (SQLException e) {
            throw new ClusterException("the database " + database + " could not be made: " + e.getMessage(), e);
        }
    }

    /** Stops the server when no other process uses it. */
    @Override
    public void close() {
        try {
            use.leave(this::stop);
        } catch (IOException e) {
            throw new ClusterException("the database cluster could not be stopped: " + e, e);
        }
    }

    private static boolean databaseExists(Connection connection, String database) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void ensureRunning() throws IOException {
        Postmaster postmaster = new Postmaster(dataDirectory());
        if (postmaster.isRunning()) {
            port = postmaster.port();
            return;
        }
        postmaster.removeForeignLock();
        if (!Files.exists(dataDirectory().resolve("PG_VERSION"))) {
            initialise();
        }
        port = freePort();
        launch();
    }

    private void initialise() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        user.writePrivate(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        LOG.info("event=cluster.initialise directory={}", directory);
        run("initdb", initdbArguments());
        Path settings = dataDirectory().resolve("postgresql.conf");
        Files.writeString(settings, Files.readString(settings) + "\ninclude_if_exists = 'gridwarden.conf'\n");
    }

    private List<String> initdbArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-D",
                dataDirectory().toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8"));
        if (durability == Durability.DISPOSABLE) {
            arguments.add("-N");
        }
        return arguments;
    }

    private void launch() throws IOException {
        user.makePrivate(socketDirectory);
        user.writePrivate(
                dataDirectory().resolve("gridwarden.conf"),
                ClusterSettings.text(port, socketDirectory, durability == Durability.DURABLE));
        for (int attempt = 1; ; attempt++) {
            try {
                run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "-D",
                                dataDirectory().toString(),
                                "-l",
                                serverLog().toString(),
                                "-w",
                                "-t",
                                "120",
                                "-s"));
                LOG.info("event=cluster.start directory={} port={}", directory, port);
                return;
            } catch (ClusterException e) {
                // A killed server's children need a moment to notice and to release their shared memory.
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void stop() throws IOException {
        if (!new Postmaster(dataDirectory()).isRunning()) {
            return;
        }
        run("pg_ctl", List.of("stop", "-D", dataDirectory().toString(), "-m", "fast", "-w", "-t", "60", "-s"));
        LOG.info("event=cluster.stop directory={}", directory);
    }

    private void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        Path output = directory.resolve(program + ".out");
        try {
            user.writePrivate(output, "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("HOME", directory.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(150, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new ClusterException(program + " did not finish within 150 s; see " + output);
            }
            if (process.exitValue() != 0) {
                throw new ClusterException(program + " failed: "
                        + Files.readString(output, StandardCharsets.UTF_8).strip() + " (see also " + serverLog() + ")");
            }
        } catch (IOException e) {
            throw new ClusterException(program + " could not be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while running " + program, e);
        }
    }

    private int freePort() throws IOException {
        int before = ClusterSettings.portOf(dataDirectory().resolve("gridwarden.conf"));
        try (ServerSocket socket = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path socketDirectory(Path directory) {
        Path inside = directory.resolve("socket");
        int length = inside.resolve(".s.PGSQL.65535.lock").toString().getBytes(StandardCharsets.UTF_8).length;
        if (length <= SOCKET_PATH_LIMIT) {
            return inside;
        }
        return Path.of(
                "/tmp", "gridwarden-" + Integer.toHexString(directory.toString().hashCode()));
    }

    private Path dataDirectory() {
        return directory.resolve("data");
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }

    private Path serverLog() {
        return directory.resolve("postgres.log");
    }
}

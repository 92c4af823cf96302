package org.gridwarden.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gridwarden.db.Database;
import org.gridwarden.db.DatabaseSettings;
import org.gridwarden.db.Migrations;
import org.gridwarden.db.cluster.PrivateCluster;
import org.gridwarden.db.cluster.PrivateCluster.Durability;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated PostGIS database of its own for a test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase TEST = TestDatabase.create();
 *
 * private final ThingService things = new ThingService(TEST.database());
 * }</pre>
 *
 * One private cluster in {@code target/test-cluster} serves the JVM; each database is copied from a template that is
 * migrated once per state of the migrations.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.database = Database.open(settings(name));
    }

    /** A new database, dropped after the last test of the class. */
    public static TestDatabase create() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        Cluster.administer("CREATE DATABASE " + name + " TEMPLATE " + Cluster.TEMPLATE);
        return new TestDatabase(name);
    }

    /** The open database. */
    public Database database() {
        return database;
    }

    /** How to reach it, for a test that starts the whole program. */
    public DatabaseSettings settings() {
        return database.settings();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Closes and drops the database. */
    @Override
    public void close() {
        database.close();
        Cluster.administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static DatabaseSettings settings(String name) {
        return DatabaseSettings.of(Cluster.CLUSTER.jdbcUrl(name), PrivateCluster.USER, Cluster.CLUSTER.password());
    }

    /** Started at the first use in this JVM, stopped at its end. */
    private static final class Cluster {
        static final PrivateCluster CLUSTER =
                PrivateCluster.start(Path.of("target", "test-cluster"), Durability.DISPOSABLE);
        static final String TEMPLATE = "template_" + migrationsHash();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close, "test-cluster-stop"));
            dropLeftovers();
            prepareTemplate();
        }

        static void administer(String sql) {
            try (Database postgres = Database.open(settingsOf("postgres"))) {
                executeOutsideTransaction(postgres, sql);
            }
        }

        private static void prepareTemplate() {
            if (names("SELECT datname FROM pg_database").contains(TEMPLATE)) {
                return;
            }
            String draft = TEMPLATE + "_draft";
            administer("DROP DATABASE IF EXISTS " + draft + " WITH (FORCE)");
            administer("CREATE DATABASE " + draft);
            new Migrations(settingsOf(draft)).migrate();
            administer("ALTER DATABASE " + draft + " RENAME TO " + TEMPLATE);
        }

        private static void dropLeftovers() {
            for (String name : names("SELECT datname FROM pg_database WHERE datname ~ '^test_\\d+_\\d+$'")) {
                long pid = Long.parseLong(name.split("_")[1]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
                }
            }
        }

        private static List<String> names(String sql) {
            try (Database postgres = Database.open(settingsOf("postgres"))) {
                return postgres.read(
                        tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
            }
        }

        private static DatabaseSettings settingsOf(String name) {
            DatabaseSettings usual =
                    DatabaseSettings.of(CLUSTER.jdbcUrl(name), PrivateCluster.USER, CLUSTER.password());
            return new DatabaseSettings(usual.url(), usual.user(), usual.password(), 1, usual.statementTimeout());
        }

        private static void executeOutsideTransaction(Database database, String sql) {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(sql + ": " + e.getMessage(), e);
            }
        }

        private static String migrationsHash() {
            Path folder = Path.of("src", "main", "resources", "db", "migration");
            try (Stream<Path> files = Files.list(folder)) {
                var digest = java.security.MessageDigest.getInstance("SHA-256");
                for (Path file : files.sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    try (InputStream content = Files.newInputStream(file)) {
                        digest.update(content.readAllBytes());
                    }
                }
                return HexFormat.of().formatHex(digest.digest(), 0, 8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

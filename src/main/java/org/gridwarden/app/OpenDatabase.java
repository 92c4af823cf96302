package org.gridwarden.app;

import org.gridwarden.db.Database;
import org.gridwarden.db.DatabaseSettings;
import org.gridwarden.db.Migrations;
import org.gridwarden.db.cluster.PrivateCluster;
import org.gridwarden.db.cluster.PrivateCluster.Durability;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configured database, ready for use: our own cluster is started and migrated; somebody else's is only checked,
 * because its schema is not ours to change without being asked.
 */
final class OpenDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
    private static final String NAME = "gridwarden";

    private final @Nullable PrivateCluster cluster;
    private final Database database;

    private OpenDatabase(@Nullable PrivateCluster cluster, Database database) {
        this.cluster = cluster;
        this.database = database;
    }

    static OpenDatabase of(Config config) {
        DatabaseSettings given = config.database();
        if (given != null) {
            new Migrations(given).validate();
            return new OpenDatabase(null, Database.open(given));
        }
        PrivateCluster cluster = PrivateCluster.start(config.var().resolve("postgres"), Durability.DURABLE);
        try {
            return new OpenDatabase(cluster, Database.open(migrated(cluster)));
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Applies what is pending to the configured database; returns how many migrations that were. */
    static int migrate(Config config) {
        DatabaseSettings given = config.database();
        if (given != null) {
            return new Migrations(given).migrate();
        }
        try (PrivateCluster cluster = PrivateCluster.start(config.var().resolve("postgres"), Durability.DURABLE)) {
            cluster.createDatabaseIfAbsent(NAME);
            return new Migrations(settings(cluster)).migrate();
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (cluster != null) {
            cluster.close();
        }
    }

    private static DatabaseSettings migrated(PrivateCluster cluster) {
        cluster.createDatabaseIfAbsent(NAME);
        DatabaseSettings settings = settings(cluster);
        int applied = new Migrations(settings).migrate();
        if (applied > 0) {
            LOG.info("event=schema.migrate applied={}", applied);
        }
        return settings;
    }

    private static DatabaseSettings settings(PrivateCluster cluster) {
        return DatabaseSettings.of(cluster.jdbcUrl(NAME), PrivateCluster.USER, cluster.password());
    }
}

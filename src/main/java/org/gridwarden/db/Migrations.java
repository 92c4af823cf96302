package org.gridwarden.db;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.ValidateResult;

/** Brings the schema to this program's version, or says how far it is from it. */
public final class Migrations {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Flyway flyway;

    /** Migrations of this database, on connections of their own without a time limit. */
    public Migrations(DatabaseSettings settings) {
        this.flyway = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                // Newer migrations are no less wrong than missing ones.
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** Applies what is pending and returns how many migrations that were. */
    public int migrate() {
        if (flyway.validateWithResult().validationSuccessful) {
            return 0;
        }
        refuseNewer();
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new SchemaException("the database was not made by this program: it already holds something else, "
                        + "and nothing was changed; give it an empty one (" + e.getMessage() + ")");
            }
            throw new SchemaException("the database could not be migrated: " + e.getMessage());
        }
    }

    /** Versions and descriptions of what has not been applied yet. */
    public List<String> pending() {
        return Arrays.stream(flyway.info().pending()).map(Migrations::title).toList();
    }

    /** Throws, naming the command to run, unless the schema is exactly this program's. */
    public void validate() {
        refuseNewer();
        List<String> pending = pending();
        if (!pending.isEmpty()) {
            throw new SchemaException("the database lacks " + pending.size() + " migrations (" + pending.get(0)
                    + (pending.size() > 1 ? " …" : "") + "); run: gridwarden migrate");
        }
        ValidateResult result = flyway.validateWithResult();
        if (!result.validationSuccessful) {
            throw new SchemaException("the database's schema is not this program's: " + result.getAllErrorMessages());
        }
    }

    /** What a newer program wrote, this one might misread or spoil. */
    private void refuseNewer() {
        Arrays.stream(flyway.info().all())
                .filter(migration -> NEWER.contains(migration.getState()))
                .findFirst()
                .ifPresent(migration -> {
                    throw new SchemaException("the database is of a newer program: migration " + title(migration)
                            + " is unknown here; run the program that made it, or restore a backup from before");
                });
    }

    private static String title(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }

    /** The schema is not what this program needs; the message says what to do. */
    public static final class SchemaException extends RuntimeException {
        SchemaException(String message) {
            super(message);
        }
    }
}

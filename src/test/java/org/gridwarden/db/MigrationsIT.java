package org.gridwarden.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.db.Migrations.SchemaException;
import org.gridwarden.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** On a database that is not this program's, nothing starts and nothing is changed. */
class MigrationsIT {

    @Test
    void a_newer_schema_is_refused_by_its_migration() {
        try (TestDatabase database = TestDatabase.create()) {
            database.database().useTransaction(tx -> tx.handle().execute("""
                            INSERT INTO flyway_schema_history
                              (installed_rank, version, description, type, script, checksum, installed_by,
                               execution_time, success)
                            VALUES (9999, '9999', 'from tomorrow', 'SQL', 'V9999__from_tomorrow.sql', 1, 'x', 1, true)
                            """));
            assertThatThrownBy(() -> open(database))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("newer program")
                    .hasMessageContaining("9999 from tomorrow");
            assertThatThrownBy(() -> new Migrations(database.settings()).migrate())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("newer program");
        }
    }

    @Test
    void somebody_elses_database_is_left_alone() {
        try (TestDatabase database = TestDatabase.create()) {
            database.database().useTransaction(tx -> tx.handle().execute("DROP TABLE flyway_schema_history"));
            assertThatThrownBy(() -> open(database))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("run: gridwarden migrate");
            assertThatThrownBy(() -> new Migrations(database.settings()).migrate())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("not made by this program");
        }
    }

    private static App open(TestDatabase database) {
        DatabaseSettings settings = database.settings();
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("db.url", settings.url());
        flags.put("db.user", settings.user());
        flags.put("db.password", settings.password());
        return App.open(Config.load(Optional.empty(), Map.of(), flags));
    }
}

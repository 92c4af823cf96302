package org.gridwarden.db.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridwarden.db.Database;
import org.gridwarden.db.DatabaseSettings;
import org.gridwarden.db.cluster.PrivateCluster.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateClusterIT {

    private final List<Path> homes = new ArrayList<>();
    private Path directory = Path.of("unset");

    @BeforeEach
    void makeDirectory() throws Exception {
        directory = Files.createTempDirectory(Path.of("target"), "cluster-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeDirectory() throws Exception {
        for (Path made : homes) {
            new ProcessBuilder("rm", "-rf", made.toString()).start().waitFor();
        }
        new ProcessBuilder("rm", "-rf", directory.toString()).start().waitFor();
    }

    @Test
    void what_was_committed_survives_a_kill_of_the_server() throws Exception {
        Path folder = home("pg");
        PrivateCluster cluster = PrivateCluster.start(folder, Durability.DURABLE);
        cluster.createDatabaseIfAbsent("city");
        cluster.createDatabaseIfAbsent("city");
        try (Database database = open(cluster)) {
            database.useTransaction(tx -> tx.handle().execute("CREATE TABLE kept AS SELECT 42 AS answer"));
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
        kill(folder);
        cluster.close();
        PrivateCluster again = PrivateCluster.start(folder, Durability.DURABLE);
        try (Database database = open(again)) {
            assertThat((int) database.read(tx -> tx.handle()
                            .createQuery("SELECT answer FROM kept")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(42);
        }
        again.close();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_lock_file_that_names_another_program_is_no_obstacle() throws Exception {
        Path folder = home("pg");
        PrivateCluster.start(folder, Durability.DISPOSABLE).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n5432\n\n\n\nready\n");
        PrivateCluster cluster = PrivateCluster.start(folder, Durability.DISPOSABLE);
        cluster.createDatabaseIfAbsent("city");
        cluster.close();
    }

    @Test
    void a_deep_folder_gets_a_short_socket_path_and_nobody_gets_in_without_the_password() throws Exception {
        Path folder = home("a-folder-with-a-long-name".repeat(3) + "/" + "another".repeat(6));
        try (PrivateCluster cluster = PrivateCluster.start(folder, Durability.DISPOSABLE)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(cluster.password()).hasSize(48);
            assertThatThrownBy(() ->
                            DriverManager.getConnection(cluster.jdbcUrl("postgres"), PrivateCluster.USER, "guess"))
                    .hasMessageContaining("password");
        }
    }

    /** Where the cluster really lives: elsewhere, when only root reaches the folder. */
    private Path home(String name) throws Exception {
        Path home = PrivateCluster.home(directory.resolve(name).toAbsolutePath());
        homes.add(home);
        return home;
    }

    private static Database open(PrivateCluster cluster) {
        return Database.open(DatabaseSettings.of(cluster.jdbcUrl("city"), PrivateCluster.USER, cluster.password()));
    }

    private static String setting(Database database, String name) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT current_setting(:name)")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }

    /** Ends the server without a word. */
    private static void kill(Path folder) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }
}

package org.gridwarden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.access.account.TokenService.NewToken;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.db.cluster.PrivateCluster;
import org.gridwarden.draft.Draft;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.testing.PublishedCity;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program is killed without a word, again and again, and nothing that it acknowledged is lost or doubled. */
class KillIT {

    private static final Caller TEST = Caller.system("test");
    private static final int SENDERS = 4;
    private static final long SEED = 9;

    /** How many milliseconds a publication may write before it is killed; the last one is let through. */
    private static final long[] PATIENCE = {0, 150, 600, 60_000};

    /** Transactions that have written something. */
    private static final String WRITERS = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL
            """;

    private Path var = Path.of("unset");
    private String token = "";

    @BeforeEach
    void prepare() throws Exception {
        var = Files.createTempDirectory(Path.of("target"), "kill-").toAbsolutePath();
        Files.setPosixFilePermissions(var, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void remove() throws Exception {
        Path cluster = PrivateCluster.home(var.resolve("postgres"));
        new ProcessBuilder("rm", "-rf", var.toString(), cluster.toString())
                .start()
                .waitFor();
    }

    @Test
    void every_acknowledged_report_is_there_exactly_once_after_kills_of_the_program_and_of_its_database()
            throws Exception {
        try (App app = open()) {
            PublishedCity.publish(app, "city", 8, 5);
            token = token(app, Role.REPORTER);
        }
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger sent = new AtomicInteger();

        PackagedProgram first = PackagedProgram.start(var);
        sendUntil(first, 150, sent, acknowledged, first::kill);
        PackagedProgram second = PackagedProgram.start(var);
        sendUntil(second, 300, sent, acknowledged, () -> second.killWithDatabase(var));
        PackagedProgram third = PackagedProgram.start(var);
        sendUntil(third, 450, sent, acknowledged, third::kill);

        int repeated = 0;
        try (PackagedProgram last = PackagedProgram.start(var)) {
            for (int i = 0; i < sent.get(); i++) {
                HttpResponse<String> answer = send(last, i);
                Long before = acknowledged.get(key(i));
                repeated += answer.statusCode() == 200 ? 1 : 0;
                assertThat(answer.statusCode())
                        .as(answer.body())
                        .isIn(before == null ? List.of(200, 201) : List.of(200));
                assertThat(before == null ? id(answer) : before).as(key(i)).isEqualTo(id(answer));
            }
        }
        assertThat(PrivateCluster.home(var.resolve("postgres")).resolve("data/postmaster.pid"))
                .doesNotExist();
        try (App app = open()) {
            assertThat(count(app, "SELECT count(*) FROM report")).isEqualTo(sent.get());
            assertThat(count(app, "SELECT count(*) FROM resolution WHERE current AND unit_id IS NOT NULL"))
                    .isEqualTo(sent.get());
            assertThat(count(app, "SELECT count(*) FROM audit_entry WHERE action = 'report.create'"))
                    .isEqualTo(sent.get());
        }
        System.out.printf(
                "kill: %d reports sent, %d acknowledged before a kill, %d there before they were sent again%n",
                sent.get(), acknowledged.size(), repeated);
    }

    @Test
    void a_kill_in_the_middle_of_publishing_leaves_the_old_edition_or_the_new_one_whole() throws Exception {
        try (App app = open()) {
            PublishedCity.publish(app, "city", 32, SEED);
            token = token(app, Role.ADMINISTRATOR);
            List<UnitContent> units = app.database.read(
                    tx -> app.editions.listContents(tx, newest(app).id()));
            int published = 0;
            for (int round = 0; round < PATIENCE.length; round++) {
                long draft = draft(app, units, round);
                int before = newest(app).number();
                killWhilePublishing(app, draft, PATIENCE[round]);
                Edition newest = newest(app);
                boolean isNew = newest.number() > before;
                assertThat(newest.number()).isBetween(before, before + 1);
                assertThat(count(app, "SELECT count(*) FROM edition_unit WHERE edition_id = " + newest.id()))
                        .isEqualTo(units.size());
                assertThat(app.drafts.get(TEST, draft).state())
                        .isEqualTo(isNew ? Draft.State.PUBLISHED : Draft.State.OPEN);
                if (!isNew) {
                    assertThat(app.drafts.publish(TEST, draft, null, "again").number())
                            .isEqualTo(before + 1);
                }
                published += isNew ? 1 : 0;
            }
            System.out.printf("kill: %d of 4 editions were published before the kill%n", published);
        }
    }

    /** Kills the program once it has published, or has written for so long; returns when no transaction writes. */
    private void killWhilePublishing(App observer, long draft, long millis) throws Exception {
        PackagedProgram program = PackagedProgram.start(var);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(program, draft));
        while (count(observer, WRITERS) == 0 && !publishing.isDone()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        for (long waited = 0; waited < millis && !publishing.isDone(); waited += 5) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        program.kill();
        publishing.handle((done, gone) -> null).get(60, TimeUnit.SECONDS);
        while (count(observer, WRITERS) > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Ends the program. */
    private interface Blow {
        void strike() throws Exception;
    }

    /** Sends from several threads at once until so many are acknowledged in all; then strikes while they go on sending. */
    private void sendUntil(
            PackagedProgram program, int enough, AtomicInteger sent, Map<String, Long> acknowledged, Blow blow)
            throws Exception {
        AtomicBoolean struck = new AtomicBoolean();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            senders.execute(() -> {
                while (!struck.get()) {
                    sendOne(program, sent.getAndIncrement(), acknowledged, struck);
                }
            });
        }
        for (int waited = 0; acknowledged.size() < enough; waited++) {
            assertThat(waited)
                    .as("reports acknowledged: " + acknowledged.size())
                    .isLessThan(12_000);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        blow.strike();
        senders.shutdown();
        assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void sendOne(PackagedProgram program, int number, Map<String, Long> acknowledged, AtomicBoolean struck) {
        try {
            HttpResponse<String> answer = send(program, number);
            if (answer.statusCode() == 201) {
                acknowledged.put(key(number), id(answer));
            } else {
                struck.set(true);
            }
        } catch (IOException e) {
            struck.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            struck.set(true);
        }
    }

    private HttpResponse<String> send(PackagedProgram program, int number) throws IOException, InterruptedException {
        Random random = new Random(SEED + number);
        String report = String.format(
                Locale.ROOT,
                "{\"category\":\"litter\",\"channel\":\"public\",\"seenAt\":\"2026-03-01T08:00:00+08:00\","
                        + "\"place\":[%.7f,%.7f]}",
                WiggledCity.WEST + (0.5 + random.nextInt(8)) * WiggledCity.STEP,
                WiggledCity.SOUTH + (0.5 + random.nextInt(8)) * WiggledCity.STEP);
        return program.post("/api/v1/reports", token, report, "Idempotency-Key", key(number));
    }

    private void publish(PackagedProgram program, long draft) {
        try {
            program.post("/api/v1/drafts/" + draft + "/publish", token, "{\"reason\":\"next edition\"}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long draft(App app, List<UnitContent> units, int round) {
        List<UnitContent> renamed = units.stream()
                .map(unit -> unit.level() == 3
                        ? new UnitContent(
                                unit.code(),
                                unit.code() + " " + round,
                                unit.level(),
                                unit.parentCode(),
                                unit.households(),
                                unit.residents(),
                                unit.geometry())
                        : unit)
                .toList();
        return app.drafts.createFrom(TEST, "city", "round " + round, renamed).id();
    }

    private static Edition newest(App app) {
        return app.database
                .read(tx -> app.editions.findLatest(tx, network(app)))
                .orElseThrow();
    }

    private static long network(App app) {
        return app.networks.get("city").id();
    }

    private App open() {
        return App.open(Config.load(Optional.empty(), Map.of(), Map.of("var", var.toString(), "http.port", "0")));
    }

    private static String token(App app, Role role) {
        return app.tokens
                .create(TEST, new NewToken("kill test", null, List.of(NewGrant.everywhere(role))))
                .secret();
    }

    private static String key(int number) {
        return "kill-" + number;
    }

    private static long id(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path("id").asLong();
    }

    private static int count(App app, String sql) {
        return app.database.read(
                tx -> tx.handle().createQuery(sql).mapTo(Integer.class).one());
    }
}

package org.gridwarden.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gridwarden.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class DatabaseIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private static final String SQUARE = "POLYGON ((120 30, 121 30, 121 31, 120 31, 120 30))";

    @Test
    void the_schema_is_complete() {
        new Migrations(TEST.settings()).validate();
        assertThat(new Migrations(TEST.settings()).pending()).isEmpty();
    }

    @Test
    void a_geometry_comes_back_as_it_went() throws ParseException {
        Geometry square = new WKTReader().read(SQUARE);
        for (String column : new String[] {"g", "ST_AsEWKB(g)"}) {
            Geometry back = TEST.database()
                    .read(tx -> tx.handle()
                            .createQuery("SELECT " + column + " FROM (SELECT CAST(:square AS geometry) AS g) AS t")
                            .bind("square", square)
                            .mapTo(Geometry.class)
                            .one());
            assertThat(back.equalsExact(square)).isTrue();
            assertThat(back.getSRID()).isEqualTo(4326);
        }
    }

    @Test
    void a_geometry_chooses_the_right_function_without_a_cast() throws ParseException {
        Geometry square = new WKTReader().read(SQUARE);
        assertThat((boolean) TEST.database()
                        .read(tx -> tx.handle()
                                .createQuery("SELECT ST_Covers(:square, ST_SetSRID(ST_MakePoint(120.5, 30.5), 4326))")
                                .bind("square", square)
                                .mapTo(Boolean.class)
                                .one()))
                .isTrue();
    }

    @Test
    void no_geometry_is_null_both_ways() {
        Optional<Geometry> none = TEST.database()
                .read(tx -> tx.handle()
                        .createQuery("SELECT CAST(:none AS geometry)")
                        .bindByType("none", null, Geometry.class)
                        .mapTo(Geometry.class)
                        .findOne());
        assertThat(none).isEmpty();
    }

    @Test
    void another_reference_system_is_refused_both_ways() throws ParseException {
        Geometry square = new WKTReader().read(SQUARE);
        square.setSRID(4490);
        assertThatThrownBy(() -> GeometryCodec.write(square)).hasMessageContaining("4490");
        assertThatThrownBy(() -> TEST.database()
                        .read(tx -> tx.handle()
                                .createQuery("SELECT ST_SetSRID(ST_MakePoint(1, 2), 3857)")
                                .mapTo(Geometry.class)
                                .one()))
                .hasMessageContaining("3857");
    }

    @Test
    void metres_are_refused_as_degrees() throws ParseException {
        Geometry feet = new WKTReader().read("POINT (769893 2960412)");
        assertThatThrownBy(() -> GeometryCodec.write(feet)).hasMessageContaining("not a longitude and latitude");
    }

    @Test
    void an_instant_keeps_its_microseconds() {
        Instant instant = Instant.parse("2025-06-30T23:59:59.123456Z");
        Instant back = TEST.database()
                .read(tx -> tx.handle()
                        .createQuery("SELECT :at")
                        .bind("at", instant)
                        .mapTo(Instant.class)
                        .one());
        assertThat(back).isEqualTo(instant);
    }

    @Test
    void a_failed_transaction_leaves_nothing_behind_and_calls_nobody() {
        LinkedBlockingQueue<String> calls = new LinkedBlockingQueue<>();
        assertThatThrownBy(() -> TEST.database().useTransaction(tx -> {
                    tx.handle().execute("INSERT INTO network (code, name_zh, name_en) VALUES ('gone', '无', 'gone')");
                    tx.afterCommit(() -> calls.add("committed"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(calls).isEmpty();
        assertThat((long) TEST.database()
                        .read(tx -> tx.handle()
                                .createQuery("SELECT count(*) FROM network WHERE code = 'gone'")
                                .mapTo(Long.class)
                                .one()))
                .isZero();
    }

    @Test
    void a_reading_transaction_cannot_write() {
        assertThatThrownBy(() -> TEST.database()
                        .read(tx -> tx.handle()
                                .execute("INSERT INTO network (code, name_zh, name_en) VALUES ('x', '无', 'x')")))
                .hasMessageContaining("read-only");
    }

    @Test
    void a_notice_is_heard_after_the_commit_and_after_a_broken_connection() throws InterruptedException {
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (ChangeNotices notices = new ChangeNotices(TEST.settings())) {
            notices.listen("edition", heard::add);
            notices.start();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(ChangeNotices.EVERYTHING);
            TEST.database().useTransaction(tx -> tx.notifyChange("edition", "city/1"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("city/1");
            TEST.database()
                    .useTransaction(
                            tx -> tx.handle()
                                    .execute(
                                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(ChangeNotices.EVERYTHING);
        }
    }

    @Test
    void a_listener_that_failed_is_told_again_to_look_for_itself() throws InterruptedException {
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (ChangeNotices notices = new ChangeNotices(TEST.settings())) {
            notices.listen("edition", payload -> {
                heard.add(payload);
                if (payload.equals("city/1")) {
                    throw new IllegalStateException("no connection is free");
                }
            });
            notices.start();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(ChangeNotices.EVERYTHING);
            TEST.database().useTransaction(tx -> tx.notifyChange("edition", "city/1"));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("city/1");
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(ChangeNotices.EVERYTHING);
        }
    }

    @Test
    void troubles_of_the_database_are_told_from_faults_of_ours() {
        String taken = "INSERT INTO network (code, name_zh, name_en) VALUES ('twice', '双', 'Twice')";
        assertThat(trouble(taken + "," + taken.substring(taken.indexOf("('"))))
                .contains(DatabaseTrouble.MET_ANOTHER_CHANGE);
        assertThat(trouble("SELECT 10::numeric ^ 200000")).contains(DatabaseTrouble.UNSTORABLE_VALUE);
        assertThat(trouble("SET LOCAL statement_timeout = 20; SELECT pg_sleep(20)"))
                .contains(DatabaseTrouble.TOO_SLOW);
        assertThat(trouble("SELECT pg_terminate_backend(pg_backend_pid())")).contains(DatabaseTrouble.UNREACHABLE);
        assertThat(trouble("SELECT 1 / 0")).isEmpty();
        assertThat(DatabaseTrouble.in(new IllegalStateException())).isEmpty();
    }

    @Test
    void what_was_bound_is_not_told_to_the_log_when_it_is_refused() {
        java.io.StringWriter told = new java.io.StringWriter();
        for (String sql : new String[] {
            "INSERT INTO party (code, kind, name, phone, recorded_at) VALUES ('x', 'robot', :name, :phone, now())",
            "SELECT CAST(:name || :phone AS text) FROM no_such_table"
        }) {
            try {
                TEST.database()
                        .useTransaction(tx -> tx.handle()
                                .prepareBatch(sql)
                                .bind("name", "王小明")
                                .bind("phone", "13800001111")
                                .add()
                                .execute());
            } catch (RuntimeException e) {
                e.printStackTrace(new java.io.PrintWriter(told, true));
            }
        }
        assertThat(told.toString()).contains("PSQLException").doesNotContain("13800001111", "王小明");
    }

    private static Optional<DatabaseTrouble> trouble(String sql) {
        try {
            TEST.database().useTransaction(tx -> tx.handle().execute(sql));
        } catch (RuntimeException e) {
            return DatabaseTrouble.in(e);
        }
        throw new AssertionError("nothing went wrong: " + sql);
    }

    @Test
    void audit_rows_are_never_changed() {
        assertThatThrownBy(
                        () -> TEST.database().useTransaction(tx -> tx.handle().execute("DELETE FROM audit_entry")))
                .hasMessageContaining("append-only");
    }
}

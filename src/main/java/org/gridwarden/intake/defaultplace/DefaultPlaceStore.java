package org.gridwarden.intake.defaultplace;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.LngLat;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes default points. */
final class DefaultPlaceStore {

    private static final String SUSPECT = SqlText.load(DefaultPlaceStore.class, "suspect_default_places.sql");
    private static final String FLAG = SqlText.load(DefaultPlaceStore.class, "flag_default_places.sql");

    private static final String HISTOGRAM = """
            SELECT reports, count(*) AS coordinates
            FROM (SELECT count(*) AS reports FROM report WHERE place IS NOT NULL GROUP BY place) AS counted
            GROUP BY reports
            """;

    private static final String LIST = """
            SELECT id, ST_X(place) AS lng, ST_Y(place) AS lat, report_count, state
            FROM default_place
            WHERE (CAST(:id AS bigint) IS NULL OR id = :id)
            ORDER BY report_count DESC, id
            """;

    private static final String JUDGE = """
            UPDATE default_place SET state = :state WHERE id = :id
            """;

    private static final RowMapper<DefaultPlace> MAPPER = (row, context) -> new DefaultPlace(
            row.getLong("id"),
            new LngLat(row.getDouble("lng"), row.getDouble("lat")),
            row.getInt("report_count"),
            row.getString("state"));

    /** Number of reports → how many coordinates hold that many. */
    NavigableMap<Integer, Integer> histogram(Transaction tx) {
        NavigableMap<Integer, Integer> histogram = new TreeMap<>();
        tx.handle()
                .createQuery(HISTOGRAM)
                .map((row, context) -> histogram.put(row.getInt("reports"), row.getInt("coordinates")))
                .list();
        return histogram;
    }

    void suspect(Transaction tx, int least, Instant now) {
        tx.handle().createUpdate(SUSPECT).bind("least", least).bind("now", now).execute();
    }

    /** How many reports were marked or unmarked. */
    int flag(Transaction tx) {
        return tx.handle().createUpdate(FLAG).execute();
    }

    List<DefaultPlace> list(Transaction tx) {
        return list(tx, null);
    }

    Optional<DefaultPlace> find(Transaction tx, long id) {
        return list(tx, id).stream().findFirst();
    }

    void judge(Transaction tx, long id, String state) {
        tx.handle().createUpdate(JUDGE).bind("id", id).bind("state", state).execute();
    }

    private static List<DefaultPlace> list(Transaction tx, @Nullable Long id) {
        return tx.handle().createQuery(LIST).bind("id", id).map(MAPPER).list();
    }
}

package org.gridwarden.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Networks and their levels. */
final class NetworkStore {

    private static final String SELECT = """
            SELECT n.id, n.code, n.name_zh, n.name_en, l.rank, l.code AS level_code,
                   l.name_zh AS level_name_zh, l.name_en AS level_name_en, l.fit
            FROM network n JOIN level l ON l.network_id = n.id
            WHERE :code::text IS NULL OR n.code = :code
            ORDER BY n.position, n.code, l.rank""";

    private static final String INSERT_NETWORK = """
            INSERT INTO network (code, name_zh, name_en, position)
            VALUES (:code, :nameZh, :nameEn, (SELECT coalesce(max(position), 0) + 1 FROM network))
            ON CONFLICT (code) DO NOTHING RETURNING id""";

    private static final String INSERT_LEVEL = """
            INSERT INTO level (network_id, rank, code, name_zh, name_en, fit)
            VALUES (:network, :rank, :code, :nameZh, :nameEn, :fit)""";

    /** All networks in their order. */
    List<Network> list(Transaction tx) {
        return read(tx, null);
    }

    Optional<Network> find(Transaction tx, String code) {
        return read(tx, code).stream().findFirst();
    }

    /** Id of the new network; empty when the code is taken. */
    Optional<Long> insert(Transaction tx, NewNetwork network) {
        Optional<Long> id = tx.handle()
                .createQuery(INSERT_NETWORK)
                .bind("code", network.code())
                .bind("nameZh", network.nameZh())
                .bind("nameEn", network.nameEn())
                .mapTo(Long.class)
                .findOne();
        id.ifPresent(networkId -> network.levels().forEach(level -> insertLevel(tx, networkId, level)));
        return id;
    }

    private void insertLevel(Transaction tx, long networkId, Level level) {
        tx.handle()
                .createUpdate(INSERT_LEVEL)
                .bind("network", networkId)
                .bind("rank", level.rank())
                .bind("code", level.code())
                .bind("nameZh", level.nameZh())
                .bind("nameEn", level.nameEn())
                .bind("fit", level.fit().name())
                .execute();
    }

    private static List<Network> read(Transaction tx, @Nullable String code) {
        Map<Long, Network> byId = tx.handle()
                .createQuery(SELECT)
                .bind("code", code)
                .reduceRows(new LinkedHashMap<Long, Network>(), NetworkStore::collect);
        return List.copyOf(byId.values());
    }

    private static LinkedHashMap<Long, Network> collect(LinkedHashMap<Long, Network> byId, RowView row) {
        Level level = new Level(
                row.getColumn("rank", Integer.class),
                row.getColumn("level_code", String.class),
                row.getColumn("level_name_zh", String.class),
                row.getColumn("level_name_en", String.class),
                LevelFit.valueOf(row.getColumn("fit", String.class)));
        Network known = byId.get(row.getColumn("id", Long.class));
        List<Level> levels = new ArrayList<>(known == null ? List.of() : known.levels());
        levels.add(level);
        long id = row.getColumn("id", Long.class);
        byId.put(
                id,
                new Network(
                        id,
                        row.getColumn("code", String.class),
                        row.getColumn("name_zh", String.class),
                        row.getColumn("name_en", String.class),
                        levels));
        return byId;
    }
}

package org.gridwarden.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Transaction;
import org.gridwarden.demo.city.DemoFeature;
import org.gridwarden.demo.city.DemoPoint;
import org.gridwarden.json.Json;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes what no service writes in bulk: the base map and evaluation points with their units. */
final class DemoStore {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String COPY_FEATURES = "COPY base_feature (layer, class, name, min_zoom, geometry) FROM STDIN";

    private static final String HAS_FEATURES = "SELECT EXISTS (SELECT 1 FROM base_feature)";

    private static final String HAS_POINTS = "SELECT EXISTS (SELECT 1 FROM evaluation_point)";

    private static final String REPORTS = "SELECT count(*) FROM report";

    private static final String FIRST_EDITION = """
            SELECT e.effective_at FROM edition e JOIN network n ON n.id = e.network_id
            WHERE n.code = :network AND e.number = 1""";

    private static final String INSERT_POINT = """
            INSERT INTO evaluation_point
                (code, name, type, selection, place, responsible_party_id, leader_party_id, attributes, valid, recorded_at)
            VALUES (:code, :name, :type, :selection, ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326),
                (SELECT id FROM party WHERE code = :responsible), (SELECT id FROM party WHERE code = :leader),
                :attributes::jsonb, tstzrange(:from, NULL), :now)""";

    private static final String INSERT_POINT_UNIT = """
            INSERT INTO point_location (point_id, network_id, edition_id, unit_id)
            SELECT id, :network, :edition, :unit FROM evaluation_point WHERE code = :code""";

    boolean hasFeatures(Transaction tx) {
        return tx.handle().createQuery(HAS_FEATURES).mapTo(Boolean.class).one();
    }

    boolean hasPoints(Transaction tx) {
        return tx.handle().createQuery(HAS_POINTS).mapTo(Boolean.class).one();
    }

    long countReports(Transaction tx) {
        return tx.handle().createQuery(REPORTS).mapTo(Long.class).one();
    }

    /** From when the network's first edition holds. */
    Optional<Instant> firstEditionFrom(Transaction tx, String network) {
        return tx.handle()
                .createQuery(FIRST_EDITION)
                .bind("network", network)
                .mapTo(Instant.class)
                .findOne();
    }

    void copyFeatures(Transaction tx, List<DemoFeature> features) {
        try {
            PGConnection connection = tx.connection().unwrap(PGConnection.class);
            for (int from = 0; from < features.size(); from += ROWS_AT_ONCE) {
                StringBuilder rows = new StringBuilder();
                features.subList(from, Math.min(features.size(), from + ROWS_AT_ONCE))
                        .forEach(feature -> append(rows, feature));
                connection.getCopyAPI().copyIn(COPY_FEATURES, new StringReader(rows.toString()));
            }
        } catch (SQLException e) {
            throw new CopyFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bulk write that the database refused. */
    static final class CopyFailed extends JdbiException {
        CopyFailed(SQLException cause) {
            super(cause);
        }
    }

    /** No value holds a tab, a line break or a backslash: they are our own words. */
    private static void append(StringBuilder rows, DemoFeature feature) {
        rows.append(feature.layer())
                .append('\t')
                .append(feature.kind())
                .append('\t')
                .append(feature.nameZh().isEmpty() ? "\\N" : feature.nameZh())
                .append('\t')
                .append(feature.minZoom())
                .append('\t')
                .append(HexFormat.of().formatHex(GeometryCodec.write(feature.geometry())))
                .append('\n');
    }

    void insertPoints(Transaction tx, List<DemoPoint> points, Instant from, Instant now) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT_POINT);
        for (DemoPoint point : points) {
            batch.bind("code", point.code())
                    .bind("name", point.nameZh())
                    .bind("type", point.type())
                    .bind("selection", point.isFixed() ? "fixed" : "random")
                    .bind("longitude", point.place().longitude())
                    .bind("latitude", point.place().latitude())
                    .bind("responsible", point.responsibleCode())
                    .bind("leader", point.leaderCode())
                    .bind("attributes", Json.writeText(Map.of("nameEn", point.nameEn())))
                    .bind("from", from)
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** A point's unit in one network. */
    record PointUnit(
            String code,
            long networkId,
            long editionId,
            @Nullable Long unitId) {}

    void insertPointUnits(Transaction tx, List<PointUnit> rows) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT_POINT_UNIT);
        for (PointUnit row : rows) {
            batch.bind("code", row.code())
                    .bind("network", row.networkId())
                    .bind("edition", row.editionId())
                    .bind("unit", row.unitId())
                    .add();
        }
        batch.execute();
    }
}

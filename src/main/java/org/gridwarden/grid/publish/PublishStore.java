package org.gridwarden.grid.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.EditionPublisher.Boundary;
import org.gridwarden.grid.publish.EditionPublisher.Publication;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes editions; all tables it writes are append-only. */
final class PublishStore {

    private static final int BATCH_ROWS = 1000;

    /** First key of the advisory locks on networks; the second is the network's id. */
    private static final int NETWORK_LOCK = 7101;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(:class, :network::int)::text";

    private static final String INSERT_EDITION = """
            INSERT INTO edition (network_id, number, effective_at, published_at, published_by, reason, content_hash, unit_count)
            SELECT :network, coalesce(max(number), 0) + 1, :effectiveAt, :publishedAt, :publishedBy, :reason, :hash, :count
            FROM edition WHERE network_id = :network
            RETURNING id, number""";

    private static final String INSERT_UNITS = """
            INSERT INTO spatial_unit (network_id, code, recorded_at)
            SELECT :network, code, :now FROM unnest(:codes::text[]) AS code
            ON CONFLICT (network_id, code) DO NOTHING""";

    private static final String UNIT_IDS = """
            SELECT code, id FROM spatial_unit WHERE network_id = :network AND code = ANY(:codes)""";

    private static final String BOUNDARY_IDS = """
            SELECT bv.unit_id, bv.id FROM boundary_version bv
            JOIN unnest(:units::bigint[], :hashes::text[]) AS wanted (unit_id, hash)
              ON bv.unit_id = wanted.unit_id AND bv.geometry_hash = decode(wanted.hash, 'hex')""";

    private static final String INSERT_BOUNDARY = """
            INSERT INTO boundary_version (unit_id, geometry, area_m2, geometry_hash, recorded_at)
            VALUES (:unit, :geometry, :area, :hash, :now)""";

    private static final String INSERT_EDITION_UNIT = """
            INSERT INTO edition_unit (edition_id, unit_id, boundary_id, level_rank, parent_unit_id, name, households, residents, attributes)
            VALUES (:edition, :unit, :boundary, :level, :parent, :name, :households, :residents, :attributes::jsonb)""";

    void lock(Transaction tx, long networkId) {
        tx.handle()
                .createQuery(LOCK)
                .bind("class", NETWORK_LOCK)
                .bind("network", networkId)
                .mapTo(String.class)
                .findOne();
    }

    Edition insertEdition(Transaction tx, long networkId, Publication publication, String contentHash, int unitCount) {
        return tx.handle()
                .createQuery(INSERT_EDITION)
                .bind("network", networkId)
                .bind("effectiveAt", publication.effectiveAt())
                .bind("publishedAt", publication.publishedAt())
                .bind("publishedBy", publication.publishedBy())
                .bind("reason", publication.reason())
                .bind("hash", contentHash)
                .bind("count", unitCount)
                .map((row, context) -> new Edition(
                        row.getLong("id"),
                        networkId,
                        row.getInt("number"),
                        publication.effectiveAt(),
                        publication.publishedAt(),
                        publication.publishedBy(),
                        publication.reason(),
                        contentHash,
                        unitCount))
                .one();
    }

    /** Identities of these units by code; those not known yet are recorded. */
    Map<String, Long> ensureUnits(Transaction tx, long networkId, List<UnitContent> units, Instant now) {
        List<String> codes = units.stream().map(UnitContent::code).toList();
        tx.handle()
                .createUpdate(INSERT_UNITS)
                .bind("network", networkId)
                .bindArray("codes", String.class, codes)
                .bind("now", now)
                .execute();
        return tx.handle()
                .createQuery(UNIT_IDS)
                .bind("network", networkId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (ids, row) -> {
                    ids.put(row.getColumn("code", String.class), row.getColumn("id", Long.class));
                    return ids;
                });
    }

    /** Identities of these boundaries by unit; those not known yet are recorded. */
    Map<Long, Long> ensureBoundaries(
            Transaction tx, Map<String, Long> unitIds, List<Boundary> boundaries, Instant now) {
        Map<Long, Long> known = boundaryIds(tx, unitIds, boundaries);
        PreparedBatch batch = tx.handle().prepareBatch(INSERT_BOUNDARY);
        for (Boundary boundary : boundaries) {
            long unit = Objects.requireNonNull(unitIds.get(boundary.code()));
            if (!known.containsKey(unit)) {
                batch.bind("unit", unit)
                        .bind("geometry", boundary.geometry())
                        .bind("area", boundary.areaSquareMetres())
                        .bind("hash", boundary.hash())
                        .bind("now", now)
                        .add();
            }
            executeWhenFull(batch);
        }
        executeRest(batch);
        return boundaryIds(tx, unitIds, boundaries);
    }

    /** The rows of an edition. */
    void insertUnits(
            Transaction tx,
            long editionId,
            List<UnitContent> units,
            Map<String, Long> unitIds,
            Map<Long, Long> boundaryIds) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT_EDITION_UNIT);
        for (UnitContent unit : units) {
            long id = Objects.requireNonNull(unitIds.get(unit.code()));
            batch.bind("edition", editionId)
                    .bind("unit", id)
                    .bind("boundary", boundaryIds.get(id))
                    .bind("level", unit.level())
                    .bind("parent", unit.parentCode() == null ? null : unitIds.get(unit.parentCode()))
                    .bind("name", unit.name())
                    .bind("households", unit.households())
                    .bind("residents", unit.residents())
                    .bind("attributes", unit.attributes())
                    .add();
            executeWhenFull(batch);
        }
        executeRest(batch);
    }

    private static Map<Long, Long> boundaryIds(Transaction tx, Map<String, Long> unitIds, List<Boundary> boundaries) {
        HexFormat hex = HexFormat.of();
        return tx.handle()
                .createQuery(BOUNDARY_IDS)
                .bindArray(
                        "units",
                        Long.class,
                        boundaries.stream()
                                .map(boundary -> unitIds.get(boundary.code()))
                                .toList())
                .bindArray(
                        "hashes",
                        String.class,
                        boundaries.stream()
                                .map(boundary -> hex.formatHex(boundary.hash()))
                                .toList())
                .reduceRows(new HashMap<>(), (ids, row) -> {
                    ids.put(row.getColumn("unit_id", Long.class), row.getColumn("id", Long.class));
                    return ids;
                });
    }

    private static void executeWhenFull(PreparedBatch batch) {
        if (batch.size() >= BATCH_ROWS) {
            batch.execute();
        }
    }

    private static void executeRest(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}

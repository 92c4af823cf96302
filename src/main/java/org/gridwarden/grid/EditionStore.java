package org.gridwarden.grid;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.mapper.RowMapper;

/** Editions and what they hold, for reading. */
final class EditionStore {

    private static final int FETCH_ROWS = 2000;

    private static final String LIST = """
            SELECT id, network_id, number, effective_at, published_at, published_by, reason, content_hash, unit_count
            FROM edition WHERE network_id = :network ORDER BY number DESC""";

    private static final String FIND = """
            SELECT id, network_id, number, effective_at, published_at, published_by, reason, content_hash, unit_count
            FROM edition WHERE id = :id""";

    private static final String UNITS = """
            SELECT eu.unit_id, su.code, eu.name, eu.level_rank, eu.parent_unit_id, eu.households, eu.residents,
                   bv.area_m2, ST_AsEWKB(bv.geometry) AS geometry
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            WHERE eu.edition_id = :edition
            ORDER BY eu.level_rank, su.code COLLATE "C\"""";

    private static final String CONTENTS = """
            SELECT su.code, eu.name, eu.level_rank, p.code AS parent_code, eu.households, eu.residents,
                   eu.attributes::text AS attributes, ST_AsEWKB(bv.geometry) AS geometry
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
            WHERE eu.edition_id = :edition
            ORDER BY eu.level_rank, su.code COLLATE "C\"""";

    private static final String EXTENT = """
            SELECT ST_XMin(e.box) AS west, ST_YMin(e.box) AS south, ST_XMax(e.box) AS east, ST_YMax(e.box) AS north
            FROM (SELECT ST_Extent(bv.geometry) AS box
                  FROM edition_unit eu JOIN boundary_version bv ON bv.id = eu.boundary_id
                  WHERE eu.edition_id = :edition AND eu.parent_unit_id IS NULL) e
            WHERE e.box IS NOT NULL""";

    private static final String ANCESTORS = """
            WITH RECURSIVE chain AS (
                SELECT unit_id, parent_unit_id, 0 AS depth FROM edition_unit
                WHERE edition_id = :edition AND unit_id = :unit
              UNION ALL
                SELECT p.unit_id, p.parent_unit_id, c.depth + 1
                FROM chain c JOIN edition_unit p ON p.edition_id = :edition AND p.unit_id = c.parent_unit_id)
            SELECT unit_id FROM chain ORDER BY depth""";

    private static final String ROOTS = """
            SELECT unit_id FROM edition_unit WHERE edition_id = :edition AND parent_unit_id IS NULL""";

    private static final String NETWORK_OF = "SELECT network_id FROM spatial_unit WHERE id = :unit";

    private static final RowMapper<Edition> EDITION = (row, context) -> new Edition(
            row.getLong("id"),
            row.getLong("network_id"),
            row.getInt("number"),
            row.getObject("effective_at", OffsetDateTime.class).toInstant(),
            row.getObject("published_at", OffsetDateTime.class).toInstant(),
            row.getString("published_by"),
            row.getString("reason"),
            row.getString("content_hash"),
            row.getInt("unit_count"));

    private static final RowMapper<EditionUnit> UNIT = (row, context) -> new EditionUnit(
            row.getLong("unit_id"),
            row.getString("code"),
            row.getString("name"),
            row.getInt("level_rank"),
            row.getObject("parent_unit_id", Long.class),
            row.getObject("households", Integer.class),
            row.getObject("residents", Integer.class),
            row.getDouble("area_m2"),
            GeometryCodec.read(row.getBytes("geometry")));

    private static final RowMapper<UnitContent> CONTENT = (row, context) -> new UnitContent(
            row.getString("code"),
            row.getString("name"),
            row.getInt("level_rank"),
            row.getString("parent_code"),
            row.getObject("households", Integer.class),
            row.getObject("residents", Integer.class),
            row.getString("attributes"),
            GeometryCodec.read(row.getBytes("geometry")));

    /** Editions of a network, newest number first. */
    List<Edition> list(Transaction tx, long networkId) {
        return tx.handle()
                .createQuery(LIST)
                .bind("network", networkId)
                .map(EDITION)
                .list();
    }

    Optional<Edition> find(Transaction tx, long editionId) {
        return tx.handle().createQuery(FIND).bind("id", editionId).map(EDITION).findOne();
    }

    /** Every unit with its boundary, by level then code. */
    List<EditionUnit> units(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(UNITS)
                .setFetchSize(FETCH_ROWS)
                .bind("edition", editionId)
                .map(UNIT)
                .list();
    }

    /** Every unit as a draft would hold it, by level then code. */
    List<UnitContent> contents(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(CONTENTS)
                .setFetchSize(FETCH_ROWS)
                .bind("edition", editionId)
                .map(CONTENT)
                .list();
    }

    /** West, south, east, north of the roots; empty for an edition without units. */
    Optional<double[]> extent(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(EXTENT)
                .bind("edition", editionId)
                .map((row, context) -> new double[] {
                    row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")
                })
                .findOne();
    }

    /** The unit and its ancestors, nearest first; empty where the edition does not hold it. */
    List<Long> ancestors(Transaction tx, long editionId, long unitId) {
        return tx.handle()
                .createQuery(ANCESTORS)
                .bind("edition", editionId)
                .bind("unit", unitId)
                .mapTo(Long.class)
                .list();
    }

    /** Identities of the units without a parent. */
    List<Long> roots(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(ROOTS)
                .bind("edition", editionId)
                .mapTo(Long.class)
                .list();
    }

    /** The network of a unit that any edition ever held. */
    Optional<Long> findNetworkId(Transaction tx, long unitId) {
        return tx.handle()
                .createQuery(NETWORK_OF)
                .bind("unit", unitId)
                .mapTo(Long.class)
                .findOne();
    }
}

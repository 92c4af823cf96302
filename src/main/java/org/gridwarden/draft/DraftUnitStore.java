package org.gridwarden.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Like;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.draft.edit.UnitRecord;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.BoundaryHash;
import org.gridwarden.grid.unit.UnitFilter;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.locationtech.jts.geom.Geometry;

/** The units of drafts. A row holds from one version to another; what holds now has no end. */
final class DraftUnitStore {

    private static final int BATCH_ROWS = 1000;
    private static final int FETCH_ROWS = 2000;

    private static final String LIST = """
            SELECT code, name, level_rank, parent_code, households, residents, attributes::text AS attributes,
                   ST_AsEWKB(geometry) AS geometry
            FROM draft_unit WHERE draft_id = :id AND to_version IS NULL
            ORDER BY level_rank, code COLLATE "C", id""";

    private static final String LIST_RANKS = """
            SELECT code, name, level_rank, parent_code, households, residents, attributes::text AS attributes,
                   ST_AsEWKB(geometry) AS geometry
            FROM draft_unit WHERE draft_id = :id AND level_rank = ANY(:ranks) AND to_version IS NULL
            ORDER BY level_rank, code COLLATE "C", id""";

    private static final String COPY_EDITION = """
            INSERT INTO draft_unit (draft_id, code, name, level_rank, parent_code, households, residents, attributes,
                                    geometry, geometry_hash, area_m2, from_version)
            SELECT :id, su.code, eu.name, eu.level_rank, p.code, eu.households, eu.residents, eu.attributes,
                   bv.geometry, bv.geometry_hash, bv.area_m2, :version
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
            WHERE eu.edition_id = :edition""";

    private static final String DELETE_LEVELS = """
            DELETE FROM draft_unit WHERE draft_id = :id AND level_rank = ANY(:ranks)""";

    private static final String INSERT = """
            INSERT INTO draft_unit (draft_id, code, name, level_rank, parent_code, households, residents, attributes,
                                    geometry, geometry_hash, area_m2, from_version)
            VALUES (:id, :code, :name, :level, :parent, :households, :residents, :attributes::jsonb,
                    :geometry, :hash, :area, :version)""";

    private static final String PAGE = SqlText.load(DraftUnitStore.class, "draft_units.sql");

    private static final String STREETS = SqlText.load(DraftUnitStore.class, "unit_streets.sql");

    private static final String FIND = """
            SELECT code, name, level_rank, parent_code, households, residents, attributes::text AS attributes,
                   ST_AsEWKB(geometry) AS geometry
            FROM draft_unit WHERE draft_id = :id AND code = ANY(:codes) AND to_version IS NULL
            ORDER BY level_rank, code COLLATE "C", id""";

    private static final String LIST_AT = """
            SELECT code, name, level_rank, parent_code, households, residents, attributes::text AS attributes,
                   ST_AsEWKB(geometry) AS geometry
            FROM draft_unit
            WHERE draft_id = :id AND from_version <= :version AND (to_version IS NULL OR to_version > :version)
            ORDER BY level_rank, code COLLATE "C", id""";

    private static final String RECORDS = """
            SELECT code, name, households, residents, attributes::text AS attributes
            FROM draft_unit WHERE draft_id = :id AND code = ANY(:codes) AND to_version IS NULL""";

    private static final String WAS_USED = """
            SELECT EXISTS (SELECT 1 FROM spatial_unit WHERE network_id = :network AND code = :code)""";

    private static final String SUPERSEDE = """
            UPDATE draft_unit SET to_version = :version
            WHERE draft_id = :id AND code = ANY(:codes) AND to_version IS NULL""";

    private static final String ANALYSE = """
            ANALYZE draft_unit (draft_id, code, level_rank, parent_code, from_version, to_version)""";

    private static final String DELETE_CODES = """
            DELETE FROM draft_unit WHERE draft_id = :id AND code = ANY(:codes)""";

    private static final String DELETE = "DELETE FROM draft_unit WHERE draft_id = :id";

    static final RowMapper<UnitContent> UNIT = (row, context) -> new UnitContent(
            row.getString("code"),
            row.getString("name"),
            row.getInt("level_rank"),
            row.getString("parent_code"),
            row.getObject("households", Integer.class),
            row.getObject("residents", Integer.class),
            row.getString("attributes"),
            GeometryCodec.read(row.getBytes("geometry")));

    /** All units, by level, code and order of arrival. */
    List<UnitContent> list(Transaction tx, long draftId) {
        return tx.handle()
                .createQuery(LIST)
                .setFetchSize(FETCH_ROWS)
                .bind("id", draftId)
                .map(UNIT)
                .list();
    }

    /** The units of levels of these ranks, by level, code and order of arrival. */
    List<UnitContent> list(Transaction tx, long draftId, Collection<Integer> ranks) {
        return tx.handle()
                .createQuery(LIST_RANKS)
                .setFetchSize(FETCH_ROWS)
                .bind("id", draftId)
                .bindArray("ranks", Integer.class, ranks)
                .map(UNIT)
                .list();
    }

    /** Those of these units that the draft holds now, by level and code. */
    List<UnitContent> find(Transaction tx, long draftId, Collection<String> codes) {
        return tx.handle()
                .createQuery(FIND)
                .bind("id", draftId)
                .bindArray("codes", String.class, codes)
                .map(UNIT)
                .list();
    }

    /** A page of what the draft holds now, by code, without boundaries. */
    List<DraftUnit> page(Transaction tx, long draftId, UnitFilter filter) {
        return tx.handle()
                .createQuery(PAGE)
                .bind("draft", draftId)
                .bind("roots", filter.isRoots())
                .bind("parent", filter.parent())
                .bind("level", filter.level())
                .bind("pattern", filter.text() == null ? null : Like.containing(filter.text()))
                .bind("after", filter.after())
                .bind("limit", filter.limit())
                .map((row, context) -> new DraftUnit(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level_rank"),
                        row.getString("parent_code"),
                        row.getInt("child_count"),
                        row.getDouble("area_m2"),
                        row.getObject("households", Integer.class),
                        row.getObject("residents", Integer.class),
                        row.getBoolean("changed")))
                .list();
    }

    /** All units that the draft held at a version, by level, code and order of arrival. */
    List<UnitContent> listAt(Transaction tx, long draftId, int version) {
        return tx.handle()
                .createQuery(LIST_AT)
                .setFetchSize(FETCH_ROWS)
                .bind("id", draftId)
                .bind("version", version)
                .map(UNIT)
                .list();
    }

    /** Names and figures of those of these units that the draft holds now. */
    Map<String, UnitRecord> records(Transaction tx, long draftId, Collection<String> codes) {
        return tx.handle()
                .createQuery(RECORDS)
                .bind("id", draftId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (records, row) -> {
                    records.put(
                            row.getColumn("code", String.class),
                            new UnitRecord(
                                    row.getColumn("name", String.class),
                                    row.getColumn("households", Integer.class),
                                    row.getColumn("residents", Integer.class),
                                    row.getColumn("attributes", String.class)));
                    return records;
                });
    }

    /** Whether an edition of the network ever had this code. */
    boolean wasUsed(Transaction tx, long networkId, String code) {
        return tx.handle()
                .createQuery(WAS_USED)
                .bind("network", networkId)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
    }

    /** Ends these units with the version before this one. */
    void supersede(Transaction tx, long draftId, int version, Collection<String> codes) {
        tx.handle()
                .createUpdate(SUPERSEDE)
                .bind("id", draftId)
                .bind("version", version)
                .bindArray("codes", String.class, codes)
                .execute();
    }

    /** Counts the units anew for the planner; the boundaries are not looked at. */
    void analyse(Transaction tx) {
        tx.handle().execute(ANALYSE);
    }

    /** Removes these units with all their versions. */
    void deleteCodes(Transaction tx, long draftId, Collection<String> codes) {
        tx.handle()
                .createUpdate(DELETE_CODES)
                .bind("id", draftId)
                .bindArray("codes", String.class, codes)
                .execute();
    }

    /** Removes every unit of every version. */
    void deleteAll(Transaction tx, long draftId) {
        tx.handle().createUpdate(DELETE).bind("id", draftId).execute();
    }

    /** Puts every unit of an edition into the draft, from this version on. */
    void copyEdition(Transaction tx, long draftId, long editionId, int version) {
        tx.handle()
                .createUpdate(COPY_EDITION)
                .bind("id", draftId)
                .bind("edition", editionId)
                .bind("version", version)
                .execute();
    }

    /** Removes the units of these levels with all their versions. */
    void deleteLevels(Transaction tx, long draftId, Collection<Integer> ranks) {
        tx.handle()
                .createUpdate(DELETE_LEVELS)
                .bind("id", draftId)
                .bindArray("ranks", Integer.class, ranks)
                .execute();
    }

    /** Adds units that hold from this version on. */
    void insert(Transaction tx, long draftId, int version, Collection<UnitContent> units) {
        PreparedBatch batch = tx.handle().prepareBatch(INSERT);
        for (UnitContent unit : units) {
            Geometry onLattice = Geometries.round(unit.geometry());
            batch.bind("id", draftId)
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .bind("level", unit.level())
                    .bind("parent", unit.parentCode())
                    .bind("households", unit.households())
                    .bind("residents", unit.residents())
                    .bind("attributes", unit.attributes())
                    .bind("geometry", Geometries.toMultiPolygon(unit.geometry()))
                    .bind("hash", BoundaryHash.of(onLattice))
                    .bind("area", Geodesic.areaSquareMetres(onLattice))
                    .bind("version", version)
                    .add();
            if (batch.size() >= BATCH_ROWS) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Street lines through a unit. */
    List<StreetLine> streets(Transaction tx, long draftId, String code, int most) {
        return tx.handle()
                .createQuery(STREETS)
                .bind("id", draftId)
                .bind("code", code)
                .bind("most", most)
                .map((row, context) -> new StreetLine(
                        row.getString("name"),
                        row.getString("class"),
                        context.findColumnMapperFor(Geometry.class)
                                .orElseThrow()
                                .map(row, "geometry", context)))
                .list();
    }
}

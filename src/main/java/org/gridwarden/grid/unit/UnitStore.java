package org.gridwarden.grid.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.GeometryCodec;
import org.gridwarden.db.Like;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Units of one edition, for reading. */
final class UnitStore {

    private static final String LIST = SqlText.load(UnitStore.class, "units.sql");
    private static final String CHAIN = SqlText.load(UnitStore.class, "unit_chain.sql");
    private static final String HISTORY = SqlText.load(UnitStore.class, "unit_history.sql");

    private static final String DETAIL = """
            SELECT eu.attributes::text AS attributes, ST_AsEWKB(bv.geometry) AS geometry
            FROM edition_unit eu JOIN boundary_version bv ON bv.id = eu.boundary_id
            WHERE eu.edition_id = :edition AND eu.unit_id = :unit""";

    private static final String ID = """
            SELECT eu.unit_id FROM edition_unit eu JOIN spatial_unit su ON su.id = eu.unit_id
            WHERE eu.edition_id = :edition AND su.network_id = :network AND su.code = :code""";

    private static final String IDS = """
            SELECT code, id FROM spatial_unit WHERE network_id = :network AND code = ANY(:codes)""";

    private static final RowMapper<UnitSummary> SUMMARY = (row, context) -> new UnitSummary(
            row.getLong("unit_id"),
            row.getString("code"),
            row.getString("name"),
            row.getInt("level_rank"),
            row.getString("parent_code"),
            row.getInt("child_count"),
            row.getDouble("area_m2"),
            row.getObject("households", Integer.class),
            row.getObject("residents", Integer.class));

    /** Attributes as JSON text, and the boundary. */
    record Detail(String attributes, Geometry geometry) {}

    /** A page of units in the order of their codes. */
    List<UnitSummary> list(Transaction tx, long editionId, UnitFilter filter, @Nullable Long parentId) {
        return tx.handle()
                .createQuery(LIST)
                .bind("edition", editionId)
                .bind("roots", filter.isRoots())
                .bind("parent", parentId)
                .bind("level", filter.level())
                .bind("pattern", filter.text() == null ? null : Like.containing(filter.text()))
                .bind("after", filter.after())
                .bind("limit", filter.limit())
                .bind("anyUnit", true)
                .bindArray("units", Long.class, List.of())
                .map(SUMMARY)
                .list();
    }

    /** These units, as far as the edition holds them, in the order of their codes. */
    List<UnitSummary> list(Transaction tx, long editionId, Collection<Long> unitIds) {
        return tx.handle()
                .createQuery(LIST)
                .bind("edition", editionId)
                .bind("roots", false)
                .bind("parent", (Long) null)
                .bind("level", (Integer) null)
                .bind("pattern", (String) null)
                .bind("after", (String) null)
                .bind("limit", unitIds.size())
                .bind("anyUnit", false)
                .bindArray("units", Long.class, unitIds)
                .map(SUMMARY)
                .list();
    }

    /** From the root down to the unit; empty where the edition has no such unit. */
    List<UnitSummary> chain(Transaction tx, long editionId, long unitId) {
        return tx.handle()
                .createQuery(CHAIN)
                .bind("edition", editionId)
                .bind("unit", unitId)
                .map(SUMMARY)
                .list();
    }

    Detail detail(Transaction tx, long editionId, long unitId) {
        return tx.handle()
                .createQuery(DETAIL)
                .bind("edition", editionId)
                .bind("unit", unitId)
                .map((row, context) ->
                        new Detail(row.getString("attributes"), GeometryCodec.read(row.getBytes("geometry"))))
                .one();
    }

    /** The unit's identity, where the edition holds it. */
    Optional<Long> findId(Transaction tx, long networkId, long editionId, String code) {
        return tx.handle()
                .createQuery(ID)
                .bind("network", networkId)
                .bind("edition", editionId)
                .bind("code", code)
                .mapTo(Long.class)
                .findOne();
    }

    /** Identities by code, of those that any edition ever held. */
    Map<String, Long> ids(Transaction tx, long networkId, Collection<String> codes) {
        return tx.handle()
                .createQuery(IDS)
                .bind("network", networkId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (ids, row) -> {
                    ids.put(row.getColumn("code", String.class), row.getColumn("id", Long.class));
                    return ids;
                });
    }

    /** The states of a unit in every edition of its network, in the order of the editions' numbers. */
    List<UnitHistory.State> states(Transaction tx, long networkId, String code) {
        return tx.handle()
                .createQuery(HISTORY)
                .bind("network", networkId)
                .bind("code", code)
                .map((row, context) -> new UnitHistory.State(
                        row.getInt("number"),
                        row.getObject("boundary_id", Long.class),
                        row.getString("name"),
                        row.getString("parent_code"),
                        row.getString("attributes"),
                        row.getDouble("area_m2")))
                .list();
    }
}

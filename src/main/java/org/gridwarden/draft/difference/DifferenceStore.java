package org.gridwarden.draft.difference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** In which units drafts and editions differ, told by their hashes. */
final class DifferenceStore {

    private static final String DRAFT_CHANGES = SqlText.load(DifferenceStore.class, "draft_changes.sql");

    private static final String EDITION_CHANGES = SqlText.load(DifferenceStore.class, "edition_changes.sql");

    private static final String EDITION_SHAPES = """
            SELECT su.code, bv.geometry
            FROM edition_unit eu
            JOIN spatial_unit su ON su.id = eu.unit_id
            JOIN boundary_version bv ON bv.id = eu.boundary_id
            WHERE eu.edition_id = :edition AND su.code = ANY(:codes)""";

    private static final String HASHES = """
            SELECT code, coalesce(encode(geometry_hash, 'hex'), '') AS hash
            FROM draft_unit WHERE draft_id = :id AND code = ANY(:codes) AND to_version IS NULL""";

    private static final RowMapper<UnitDifference> DIFFERENCE = (row, context) -> new UnitDifference(
            row.getString("code"),
            row.getBoolean("in_later"),
            row.getBoolean("in_earlier"),
            row.getBoolean("described_otherwise"));

    /** Units in which the draft differs from the edition, by level and code; all of its own where that is null. */
    List<UnitDifference> ofDraft(Transaction tx, long draftId, @Nullable Long editionId) {
        return tx.handle()
                .createQuery(DRAFT_CHANGES)
                .bind("draft", draftId)
                .bind("edition", editionId)
                .map(DIFFERENCE)
                .list();
    }

    /** Units in which a later edition differs from an earlier one, by level and code. */
    List<UnitDifference> ofEditions(Transaction tx, long laterId, long earlierId) {
        return tx.handle()
                .createQuery(EDITION_CHANGES)
                .bind("later", laterId)
                .bind("earlier", earlierId)
                .map(DIFFERENCE)
                .list();
    }

    /** Boundaries of those of these units that the edition has, by code. */
    Map<String, Geometry> editionShapes(Transaction tx, long editionId, Collection<String> codes) {
        return tx.handle()
                .createQuery(EDITION_SHAPES)
                .bind("edition", editionId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (shapes, row) -> {
                    shapes.put(row.getColumn("code", String.class), row.getColumn("geometry", Geometry.class));
                    return shapes;
                });
    }

    /** Hashes of those of these boundaries that the draft holds now, by code. */
    Map<String, String> hashes(Transaction tx, long draftId, Collection<String> codes) {
        return tx.handle()
                .createQuery(HASHES)
                .bind("id", draftId)
                .bindArray("codes", String.class, codes)
                .reduceRows(new HashMap<>(), (hashes, row) -> {
                    hashes.put(row.getColumn("code", String.class), row.getColumn("hash", String.class));
                    return hashes;
                });
    }
}

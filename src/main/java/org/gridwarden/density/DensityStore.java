package org.gridwarden.density;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.density.choropleth.Threshold;
import org.gridwarden.density.figure.UnitFigure;
import org.locationtech.jts.geom.Geometry;

/** Reads what figures are made from. */
final class DensityStore {

    private static final String UNITS = SqlText.load(DensityStore.class, "list_units.sql");

    private static final String STREETS = """
            SELECT ST_AsEWKB(geometry) AS geometry FROM base_feature WHERE layer = 'street'
            """;

    private static final String SETTING = """
            SELECT threshold, below_rank FROM density_setting WHERE network_id = :network
            """;

    private static final String SET = """
            INSERT INTO density_setting (network_id, threshold, below_rank) VALUES (:network, :threshold, :rank)
            ON CONFLICT (network_id) DO UPDATE SET threshold = EXCLUDED.threshold, below_rank = EXCLUDED.below_rank
            """;

    private static final String CATEGORY_WEIGHTS = """
            SELECT code, CAST(attributes ->> 'weight' AS double precision) AS weight
            FROM dictionary_entry
            WHERE dictionary = 'report_category' AND attributes ->> 'weight' IS NOT NULL
            """;

    /** Whether there are so many reports. */
    boolean hasAtLeast(Transaction tx, int reports) {
        return tx.handle()
                        .createQuery("SELECT count(*) FROM (SELECT FROM report LIMIT :most) AS enough")
                        .bind("most", reports)
                        .mapTo(Integer.class)
                        .one()
                == reports;
    }

    List<UnitFigure> units(Transaction tx, long editionId) {
        return tx.handle()
                .createQuery(UNITS)
                .bind("edition", editionId)
                .map((row, context) -> new UnitFigure(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("level_rank"),
                        (Long) row.getObject("parent_unit_id"),
                        row.getDouble("area_m2"),
                        (Integer) row.getObject("residents"),
                        (Integer) row.getObject("households"),
                        null))
                .list();
    }

    /** The lines of the base map's streets. */
    List<Geometry> streets(Transaction tx) {
        return tx.handle()
                .createQuery(STREETS)
                .map((row, context) -> context.findColumnMapperFor(Geometry.class)
                        .orElseThrow()
                        .map(row, "geometry", context))
                .list();
    }

    Optional<Threshold> threshold(Transaction tx, long networkId) {
        return tx.handle()
                .createQuery(SETTING)
                .bind("network", networkId)
                .map((row, context) -> new Threshold(row.getInt("threshold"), row.getInt("below_rank")))
                .findOne();
    }

    void setThreshold(Transaction tx, long networkId, Threshold threshold) {
        tx.handle()
                .createUpdate(SET)
                .bind("network", networkId)
                .bind("threshold", threshold.reports())
                .bind("rank", threshold.belowRank())
                .execute();
    }

    /** What categories weigh, by code. */
    Map<String, Double> categoryWeights(Transaction tx) {
        Map<String, Double> weights = new HashMap<>();
        tx.handle()
                .createQuery(CATEGORY_WEIGHTS)
                .map((row, context) -> weights.put(row.getString("code"), row.getDouble("weight")))
                .list();
        return weights;
    }
}

package org.gridwarden.intake.agreement;

import java.util.List;
import org.gridwarden.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Reads what reports were given as their owner beside the owner that was found. */
final class AgreementStore {

    private static final String LABELLED = """
            SELECT btrim(r.attributes ->> :attribute) AS label, o.edition_id, o.unit_id, count(*) AS reports
            FROM report r
            JOIN resolution o ON o.report_id = r.id AND o.current AND o.network_id = :network
            WHERE NOT r.default_place AND btrim(r.attributes ->> :attribute) <> ''
            GROUP BY label, o.edition_id, o.unit_id
            """;

    /** Reports that bear one label and have one owner. */
    record Labelled(
            String label,
            @Nullable Long editionId,
            @Nullable Long unitId,
            long reports) {}

    /** Reports with this attribute, but those on a default point, by its value and by their owner in the network. */
    List<Labelled> labelled(Transaction tx, long networkId, String attribute) {
        return tx.handle()
                .createQuery(LABELLED)
                .bind("attribute", attribute)
                .bind("network", networkId)
                .map((row, context) -> new Labelled(
                        row.getString("label"),
                        (Long) row.getObject("edition_id"),
                        (Long) row.getObject("unit_id"),
                        row.getLong("reports")))
                .list();
    }
}

package org.gridwarden.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridwarden.db.CopyRows;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;

/** Writes resolutions. A report has one current row per network; what was current before is kept. */
final class ResolutionStore {

    private static final String INSERT = SqlText.load(ResolutionStore.class, "insert_resolution.sql");

    private static final String SUPERSEDE = """
            UPDATE resolution SET current = false
            WHERE report_id = ANY(:reports) AND network_id = ANY(:networks) AND current
            """;

    private static final String COPY = """
            COPY resolution (
                report_id, network_id, edition_id, unit_id, inside_unit_id, status, distance_m, other_unit_id, reason,
                rule_version, resolved_at, resolved_by)
            FROM STDIN
            """;

    private static final String UNIT_ID = """
            SELECT u.id
            FROM spatial_unit u
            JOIN network n ON n.id = u.network_id
            WHERE n.code = :network AND u.code = :unit
            """;

    void insert(Transaction tx, NewResolution row) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("report", row.reportId())
                .bind("network", row.networkId())
                .bind("edition", row.editionId())
                .bind("unit", row.unitId())
                .bind("insideUnit", row.insideUnitId())
                .bind("status", row.status())
                .bind("distance", row.distanceMetres())
                .bind("otherUnit", row.otherUnitId())
                .bind("reason", row.reason())
                .bind("ruleVersion", row.ruleVersion())
                .bind("resolvedAt", row.resolvedAt())
                .bind("resolvedBy", row.resolvedBy())
                .execute();
    }

    /** The rows that are current for these reports in these networks are so no longer. */
    void supersede(Transaction tx, Collection<Long> reports, Collection<Long> networks) {
        tx.handle()
                .createUpdate(SUPERSEDE)
                .bind("reports", reports.toArray(new Long[0]))
                .bind("networks", networks.toArray(new Long[0]))
                .execute();
    }

    void copy(Transaction tx, List<NewResolution> resolutions) {
        try (CopyRows rows = CopyRows.begin(tx, COPY)) {
            for (NewResolution row : resolutions) {
                rows.number(row.reportId())
                        .number(row.networkId())
                        .value(row.editionId())
                        .value(row.unitId())
                        .value(row.insideUnitId())
                        .text(row.status())
                        .value(row.distanceMetres())
                        .value(row.otherUnitId())
                        .text(row.reason())
                        .number(row.ruleVersion())
                        .value(row.resolvedAt())
                        .text(row.resolvedBy())
                        .endRow();
            }
            rows.finish();
        } catch (SQLException e) {
            throw new ReportWriteStore.CopyFailed(e);
        }
    }

    Optional<Long> findUnit(Transaction tx, String network, String unit) {
        return tx.handle()
                .createQuery(UNIT_ID)
                .bind("network", network)
                .bind("unit", unit)
                .mapTo(Long.class)
                .findOne();
    }
}

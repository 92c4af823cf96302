package org.gridwarden.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Network;
import org.gridwarden.locate.ResolvedColumns;
import org.gridwarden.locate.Resolver;
import org.gridwarden.locate.index.OwnerStatus;
import org.jspecify.annotations.Nullable;

/** Finds the owners of many reports at once and gives them as rows. Thread-safe. */
final class BulkResolver {

    private final Resolver resolver;

    BulkResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A report to be located: identity, place and instant. */
    record Seen(long id, @Nullable LngLat place, Instant seenAt) {}

    /** One row per report and network. */
    List<NewResolution> resolve(List<Seen> reports, List<Network> networks, Instant now, String by) {
        List<NewResolution> rows = new ArrayList<>(reports.size() * networks.size());
        List<Seen> placed = new ArrayList<>(reports.size());
        for (Seen report : reports) {
            if (report.place() == null) {
                networks.forEach(network -> rows.add(NewResolution.noPlace(report.id(), network.id(), now, by)));
            } else {
                placed.add(report);
            }
        }
        int[] xs = placed.stream().mapToInt(report -> place(report).latticeX()).toArray();
        int[] ys = placed.stream().mapToInt(report -> place(report).latticeY()).toArray();
        long[] seenAt = placed.stream()
                .mapToLong(report -> report.seenAt().toEpochMilli())
                .toArray();
        for (ResolvedColumns columns : resolver.resolveAll(xs, ys, seenAt, true)) {
            for (int i = 0; i < xs.length; i++) {
                rows.add(row(columns, i, placed.get(i).id(), now, by));
            }
        }
        return rows;
    }

    private static LngLat place(Seen report) {
        LngLat place = report.place();
        if (place == null) {
            throw new IllegalStateException("report " + report.id() + " has no place");
        }
        return place;
    }

    private static NewResolution row(ResolvedColumns columns, int i, long reportId, Instant now, String by) {
        OwnerStatus status = columns.statuses()[i];
        double distance = columns.distancesMetres()[i];
        return new NewResolution(
                reportId,
                columns.networkId(),
                orNull(columns.editionIds()[i]),
                orNull(columns.unitIds()[i]),
                orNull(columns.insideUnitIds()[i]),
                status.code(),
                Double.isNaN(distance) ? null : distance,
                orNull(columns.otherUnitIds()[i]),
                status.reason(),
                now,
                by);
    }

    private static @Nullable Long orNull(long id) {
        return id == 0 ? null : id;
    }
}

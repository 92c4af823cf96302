package org.gridwarden.locate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.cell.NearestBoundary;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.published.NetworkAt;
import org.gridwarden.locate.published.Published.NetworkEditions;
import org.gridwarden.locate.published.PublishedIndex;
import org.jspecify.annotations.Nullable;

/** Finds the owners that a report keeps: in the edition that held when it was seen, as is known now. Thread-safe. */
public final class Resolver {

    private final PublishedIndex published;

    /** Resolves from the published editions. */
    public Resolver(PublishedIndex published) {
        this.published = published;
    }

    /** The owners of one place seen at {@code seenAt}, in every network. */
    public Resolution resolve(LngLat place, Instant seenAt) {
        Map<Long, ResolvedOwner> owners = new HashMap<>();
        for (NetworkAt network : published.at(seenAt, Instant.MAX)) {
            owners.put(network.network().id(), resolve(network.network(), network.index(), place));
        }
        return new Resolution(owners, Resolution.RULE_VERSION);
    }

    /** The owners of one place at {@code from} and at every later instant at which another edition will hold. */
    public List<Resolution> resolveFrom(LngLat place, Instant from) {
        List<Resolution> resolutions = new ArrayList<>();
        resolutions.add(resolve(place, from));
        published.changesAfter(from).forEach(later -> resolutions.add(resolve(place, later)));
        return resolutions;
    }

    private static ResolvedOwner resolve(Network network, @Nullable NetworkIndex index, LngLat place) {
        if (index == null) {
            String reason = Sentences.of(network, null, OwnerStatus.NO_EDITION, NetworkIndex.NONE);
            return new ResolvedOwner(null, null, null, OwnerStatus.NO_EDITION, null, null, reason);
        }
        int x = place.latticeX();
        int y = place.latticeY();
        int unit = index.find(x, y);
        OwnerStatus status = index.status(x, y);
        Optional<NearestBoundary> near = index.nearestBoundary(x, y);
        return new ResolvedOwner(
                index.edition().id(),
                idOrNull(index, unit),
                idOrNull(index, index.findInside(x, y)),
                status,
                near.map(NearestBoundary::metres).orElse(null),
                near.map(boundary -> idOrNull(index, boundary.unitAcross())).orElse(null),
                Sentences.of(network, index, status, unit));
    }

    private static @Nullable Long idOrNull(NetworkIndex index, int position) {
        return position == NetworkIndex.NONE ? null : index.unitId(position);
    }

    /**
     * The owners of many places, a column set per network.
     *
     * @param xs longitudes in lattice steps
     * @param ys latitudes in lattice steps
     * @param seenAtMillis when each was seen, milliseconds of the epoch
     * @param withDistances whether to look for the nearest boundaries too, which costs about ten lookups each
     */
    public List<ResolvedColumns> resolveAll(int[] xs, int[] ys, long[] seenAtMillis, boolean withDistances) {
        List<ResolvedColumns> columns = new ArrayList<>();
        for (NetworkEditions network : published.published().networks()) {
            ResolvedColumns one = emptyColumns(network.network().id(), xs.length, withDistances);
            rowsByEdition(network, seenAtMillis)
                    .forEach((edition, rows) -> fill(one, published.index(network, edition), xs, ys, rows));
            columns.add(one);
        }
        return columns;
    }

    private static ResolvedColumns emptyColumns(long networkId, int size, boolean withDistances) {
        OwnerStatus[] statuses = new OwnerStatus[size];
        Arrays.fill(statuses, OwnerStatus.NO_EDITION);
        double[] distances = new double[withDistances ? size : 0];
        Arrays.fill(distances, Double.NaN);
        return new ResolvedColumns(
                networkId,
                new long[size],
                new long[size],
                new long[size],
                statuses,
                distances,
                new long[withDistances ? size : 0]);
    }

    /** Rows by the edition that holds when they were seen; rows before the first edition are left out. */
    private static Map<Edition, int[]> rowsByEdition(NetworkEditions network, long[] seenAtMillis) {
        List<Edition> latestFirst = network.timeline().editions();
        int[] counts = new int[latestFirst.size() + 1];
        int[] chosen = new int[seenAtMillis.length];
        long[] starts = latestFirst.stream().mapToLong(Resolver::firstMilli).toArray();
        for (int row = 0; row < seenAtMillis.length; row++) {
            int at = 0;
            while (at < starts.length && starts[at] > seenAtMillis[row]) {
                at++;
            }
            chosen[row] = at;
            counts[at]++;
        }
        Map<Edition, int[]> rows = new HashMap<>();
        for (int at = 0; at < starts.length; at++) {
            if (counts[at] > 0) {
                rows.put(latestFirst.get(at), rowsWith(chosen, at, counts[at]));
            }
        }
        return rows;
    }

    private static int[] rowsWith(int[] chosen, int wanted, int count) {
        int[] rows = new int[count];
        int filled = 0;
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] == wanted) {
                rows[filled++] = row;
            }
        }
        return rows;
    }

    private static long firstMilli(Edition edition) {
        Instant effectiveAt = edition.effectiveAt();
        return effectiveAt.toEpochMilli() + (effectiveAt.getNano() % 1_000_000 == 0 ? 0 : 1);
    }

    private static void fill(ResolvedColumns columns, NetworkIndex index, int[] xs, int[] ys, int[] rows) {
        int[] x = new int[rows.length];
        int[] y = new int[rows.length];
        int[] found = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            x[at] = xs[rows[at]];
            y[at] = ys[rows[at]];
        }
        boolean[] onEdge = new boolean[rows.length];
        index.findAll(x, y, rows.length, found, onEdge);
        boolean withDistances = columns.distancesMetres().length > 0;
        for (int at = 0; at < rows.length; at++) {
            int row = rows[at];
            columns.editionIds()[row] = index.edition().id();
            columns.unitIds()[row] = idOrZero(index, found[at]);
            columns.insideUnitIds()[row] = idOrZero(index, index.findInside(x[at], y[at]));
            columns.statuses()[row] = index.status(x[at], y[at], found[at], onEdge[at]);
            if (withDistances) {
                fillDistance(columns, index, row, x[at], y[at]);
            }
        }
    }

    private static void fillDistance(ResolvedColumns columns, NetworkIndex index, int row, int x, int y) {
        index.nearestBoundary(x, y).ifPresent(near -> {
            columns.distancesMetres()[row] = near.metres();
            columns.otherUnitIds()[row] = idOrZero(index, near.unitAcross());
        });
    }

    private static long idOrZero(NetworkIndex index, int position) {
        return position == NetworkIndex.NONE ? 0 : index.unitId(position);
    }
}

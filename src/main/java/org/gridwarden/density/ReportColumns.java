package org.gridwarden.density;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.TileCoord;
import org.jspecify.annotations.Nullable;

/**
 * All reports as columns in memory, in the order in which they were seen. About 90 bytes a report with three networks.
 * Immutable once built, safe to share between threads; derived from the database and rebuilt from it at any time.
 */
public final class ReportColumns {

    /** Later than every instant. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The coordinate of a report without a place. */
    public static final int NOWHERE = Integer.MIN_VALUE;

    /** Bits of a world coordinate: enough for a cell of a 64th tile at zoom 24. */
    static final int WORLD_BITS = 30;

    private final int size;
    private final long version;
    final long[] ids;
    final long[] seenAt;
    final long[] closedAt;
    final long[] dueAt;
    final short[] categories;
    final short[] channels;
    final int[] xs;
    final int[] ys;
    final int[] worldXs;
    final int[] worldYs;
    final boolean[] defaultPlace;
    private final Codes categoryCodes;
    private final Codes channelCodes;
    private final Map<Long, OwnerColumns> owners = new TreeMap<>();
    private final long[] sortedIds;
    private final int[] rowsOfSortedIds;

    private ReportColumns(long version, @Nullable ReportColumns before, Set<Long> leaveOut, List<ReportRow> rows) {
        this.version = version;
        int kept = before == null ? 0 : before.countWithout(leaveOut);
        size = kept + rows.size();
        ids = new long[size];
        seenAt = new long[size];
        closedAt = new long[size];
        dueAt = new long[size];
        categories = new short[size];
        channels = new short[size];
        xs = new int[size];
        ys = new int[size];
        worldXs = new int[size];
        worldYs = new int[size];
        defaultPlace = new boolean[size];
        categoryCodes = before == null ? new Codes() : before.categoryCodes.copy();
        channelCodes = before == null ? new Codes() : before.channelCodes.copy();
        if (before != null) {
            before.owners.keySet().forEach(network -> owners.put(network, new OwnerColumns(size)));
        }
        fill(before, leaveOut, rows);
        sortedIds = ids.clone();
        Arrays.sort(sortedIds);
        rowsOfSortedIds = new int[size];
        for (int row = 0; row < size; row++) {
            rowsOfSortedIds[Arrays.binarySearch(sortedIds, ids[row])] = row;
        }
    }

    /** Begins columns of these reports, whose resolutions follow. */
    static Builder build(long version, List<ReportRow> rows) {
        return new Builder(new ReportColumns(version, null, Set.of(), sorted(rows)));
    }

    /** Begins columns with some reports read anew: what is in {@code changed} and not in {@code rows} is gone. */
    static Builder change(ReportColumns before, Collection<Long> changed, List<ReportRow> rows) {
        return new Builder(new ReportColumns(before.version + 1, before, new HashSet<>(changed), sorted(rows)));
    }

    /** Columns that still take resolutions; not thread-safe. */
    static final class Builder {

        private final ReportColumns columns;

        private Builder(ReportColumns columns) {
            this.columns = columns;
        }

        /** Sets the owner of a report; one that is not there is passed over. */
        Builder setOwner(ReportOwner owner) {
            columns.setOwner(owner);
            return this;
        }

        /** The columns, finished. */
        ReportColumns done() {
            return columns;
        }
    }

    private static List<ReportRow> sorted(List<ReportRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(ReportRow::seenAt).thenComparingLong(ReportRow::id))
                .toList();
    }

    /** Number of reports. */
    public int size() {
        return size;
    }

    /** Grows with every change within this process. */
    public long version() {
        return version;
    }

    Codes categoryCodes() {
        return categoryCodes;
    }

    Codes channelCodes() {
        return channelCodes;
    }

    /** Owners in a network; all "none" where it has no resolutions. */
    OwnerColumns owners(long networkId) {
        OwnerColumns found = owners.get(networkId);
        return found == null ? new OwnerColumns(size) : found;
    }

    /** First row seen at or after an instant in milliseconds. */
    int firstRowFrom(long millis) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seenAt[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean hasPlace(int row) {
        return xs[row] != NOWHERE;
    }

    private void setOwner(ReportOwner owner) {
        int at = Arrays.binarySearch(sortedIds, owner.reportId());
        if (at >= 0) {
            owners.computeIfAbsent(owner.networkId(), network -> new OwnerColumns(size))
                    .set(rowsOfSortedIds[at], owner);
        }
    }

    private int countWithout(Set<Long> leaveOut) {
        long gone = leaveOut.stream()
                .filter(id -> Arrays.binarySearch(sortedIds, id) >= 0)
                .count();
        return size - (int) gone;
    }

    /** Merges two lists in the order in which they were seen. */
    private void fill(@Nullable ReportColumns before, Set<Long> leaveOut, List<ReportRow> rows) {
        int old = 0;
        int fresh = 0;
        for (int row = 0; row < size; row++) {
            while (before != null && old < before.size && leaveOut.contains(before.ids[old])) {
                old++;
            }
            if (before != null
                    && old < before.size
                    && (fresh == rows.size()
                            || before.seenAt[old] <= rows.get(fresh).seenAt())) {
                copy(row, before, old++);
            } else {
                set(row, rows.get(fresh++));
            }
        }
    }

    private void set(int row, ReportRow report) {
        ids[row] = report.id();
        seenAt[row] = report.seenAt();
        closedAt[row] = report.closedAt();
        dueAt[row] = report.dueAt();
        categories[row] = categoryCodes.number(report.category());
        channels[row] = channelCodes.number(report.channel());
        xs[row] = report.x();
        ys[row] = report.y();
        defaultPlace[row] = report.defaultPlace();
        if (report.x() != NOWHERE) {
            worldXs[row] = world(TileCoord.worldX(Lattice.toDegrees(report.x())));
            worldYs[row] = world(TileCoord.worldY(Lattice.toDegrees(report.y())));
        }
    }

    private void copy(int row, ReportColumns from, int fromRow) {
        ids[row] = from.ids[fromRow];
        seenAt[row] = from.seenAt[fromRow];
        closedAt[row] = from.closedAt[fromRow];
        dueAt[row] = from.dueAt[fromRow];
        categories[row] = from.categories[fromRow];
        channels[row] = from.channels[fromRow];
        xs[row] = from.xs[fromRow];
        ys[row] = from.ys[fromRow];
        worldXs[row] = from.worldXs[fromRow];
        worldYs[row] = from.worldYs[fromRow];
        defaultPlace[row] = from.defaultPlace[fromRow];
        from.owners.forEach((network, columns) -> {
            OwnerColumns mine = owners.get(network);
            if (mine != null) {
                mine.copy(row, columns, fromRow);
            }
        });
    }

    private static int world(double share) {
        int last = (1 << WORLD_BITS) - 1;
        return Math.max(0, Math.min(last, (int) Math.floor(share * (1 << WORLD_BITS))));
    }

    /** Codes as small numbers in the order in which they were first seen. */
    static final class Codes {

        private final Map<String, Short> numbers = new HashMap<>();

        Codes copy() {
            Codes copy = new Codes();
            copy.numbers.putAll(numbers);
            return copy;
        }

        short number(String code) {
            Short known = numbers.get(code);
            if (known != null) {
                return known;
            }
            short number = (short) numbers.size();
            numbers.put(code, number);
            return number;
        }

        /** For each number whether its code is among these; all are where {@code wanted} is empty. */
        boolean[] among(Set<String> wanted) {
            boolean[] allowed = new boolean[numbers.size()];
            numbers.forEach((code, number) -> allowed[number] = wanted.isEmpty() || wanted.contains(code));
            return allowed;
        }
    }
}

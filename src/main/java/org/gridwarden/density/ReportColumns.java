package org.gridwarden.density;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    private ReportColumns(long version, @Nullable ReportColumns before, int size) {
        this.version = version;
        this.size = size;
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
    }

    /** Begins columns of these reports, whose resolutions follow. */
    static Builder build(long version, List<ReportRow> rows) {
        ReportColumns columns = new ReportColumns(version, null, rows.size());
        return new Builder(columns, null, new int[0], sorted(rows));
    }

    /** Begins columns with some reports read anew: what is in {@code changed} and not in {@code rows} is gone. */
    static Builder change(ReportColumns before, Collection<Long> changed, List<ReportRow> rows) {
        int[] gone = before.rowsOf(changed);
        ReportColumns columns = new ReportColumns(before.version + 1, before, before.size - gone.length + rows.size());
        return new Builder(columns, before, gone, sorted(rows));
    }

    /** Columns that still take the resolutions of the reports just read; not thread-safe. */
    static final class Builder {

        private final ReportColumns columns;
        private final long[] freshIds;
        private final int[] freshRows;

        private Builder(ReportColumns columns, @Nullable ReportColumns before, int[] gone, List<ReportRow> fresh) {
            this.columns = columns;
            int[] rows = columns.fill(before, gone, fresh);
            freshIds = fresh.stream().mapToLong(ReportRow::id).sorted().toArray();
            freshRows = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                freshRows[Arrays.binarySearch(freshIds, fresh.get(i).id())] = rows[i];
            }
        }

        /** Sets the owner of a report; one that is not there is passed over. */
        Builder setOwner(ReportOwner owner) {
            int at = Arrays.binarySearch(freshIds, owner.reportId());
            if (at >= 0) {
                columns.owners
                        .computeIfAbsent(owner.networkId(), network -> new OwnerColumns(columns.size))
                        .set(freshRows[at], owner);
            }
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

    /** The rows of these reports, ascending. */
    private int[] rowsOf(Collection<Long> wanted) {
        long[] sorted = wanted.stream().mapToLong(Long::longValue).sorted().toArray();
        return IntStream.range(0, size)
                .filter(row -> Arrays.binarySearch(sorted, ids[row]) >= 0)
                .toArray();
    }

    /**
     * Merges what stays with what is fresh in the order in which they were seen. What stays is copied in runs: a city's
     * reports stay but for one or two.
     *
     * @param gone rows of {@code before} that do not stay, ascending
     * @return the rows at which the fresh ones are
     */
    private int[] fill(@Nullable ReportColumns before, int[] gone, List<ReportRow> fresh) {
        int[] freshRows = new int[fresh.size()];
        int beforeSize = before == null ? 0 : before.size;
        int old = 0;
        int nextGone = 0;
        int row = 0;
        for (int i = 0; i <= fresh.size(); i++) {
            int stop = before == null || i == fresh.size()
                    ? beforeSize
                    : Math.max(old, before.firstRowFrom(fresh.get(i).seenAt() + 1));
            while (before != null && old < stop) {
                int runEnd = nextGone < gone.length && gone[nextGone] < stop ? gone[nextGone++] : stop;
                copy(row, before, old, runEnd - old);
                row += runEnd - old;
                old = runEnd < stop ? runEnd + 1 : stop;
            }
            if (i < fresh.size()) {
                freshRows[i] = row;
                set(row++, fresh.get(i));
            }
        }
        return freshRows;
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

    private void copy(int row, ReportColumns from, int fromRow, int count) {
        System.arraycopy(from.ids, fromRow, ids, row, count);
        System.arraycopy(from.seenAt, fromRow, seenAt, row, count);
        System.arraycopy(from.closedAt, fromRow, closedAt, row, count);
        System.arraycopy(from.dueAt, fromRow, dueAt, row, count);
        System.arraycopy(from.categories, fromRow, categories, row, count);
        System.arraycopy(from.channels, fromRow, channels, row, count);
        System.arraycopy(from.xs, fromRow, xs, row, count);
        System.arraycopy(from.ys, fromRow, ys, row, count);
        System.arraycopy(from.worldXs, fromRow, worldXs, row, count);
        System.arraycopy(from.worldYs, fromRow, worldYs, row, count);
        System.arraycopy(from.defaultPlace, fromRow, defaultPlace, row, count);
        from.owners.forEach((network, columns) -> {
            OwnerColumns mine = owners.get(network);
            if (mine != null) {
                mine.copy(row, columns, fromRow, count);
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

package org.gridwarden.density.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All reports as columns in memory: {@link Chunk}s by time, each in the order of place. A change makes new chunks where it
 * falls and shares all others. Immutable, thread-safe; derived from the database and rebuilt from it at any time.
 */
public final class ReportColumns {

    private final CityTime time;
    private final long version;
    private final long watermark;
    private final Kinds kinds;
    private final List<Chunk> chunks;
    private final int size;
    private final int greatestId;

    private ReportColumns(
            CityTime time, long version, long watermark, Kinds kinds, List<Chunk> chunks, int greatestId) {
        this.time = time;
        this.version = version;
        this.watermark = watermark;
        this.kinds = kinds;
        this.chunks = List.copyOf(chunks);
        this.size = chunks.stream().mapToInt(chunk -> chunk.size).sum();
        this.greatestId = greatestId;
    }

    /** No report, in a city of this time. */
    public static ReportColumns none(CityTime time) {
        return new ReportColumns(time, 0, 0, Kinds.NONE, List.of(), 0);
    }

    /**
     * Columns of these reports.
     *
     * @param watermark number of the first transaction whose reports may be missing
     */
    static ReportColumns of(CityTime time, long version, long watermark, Kinds kinds, List<Chunk> chunks) {
        int greatest = chunks.stream()
                .mapToInt(chunk -> {
                    int most = 0;
                    for (int row = 0; row < chunk.size; row++) {
                        most = Math.max(most, chunk.ids.get(row));
                    }
                    return most;
                })
                .max()
                .orElse(0);
        return new ReportColumns(time, version, watermark, kinds, chunks, greatest);
    }

    /**
     * These columns with some reports read anew: what is in {@code changed} and not in {@code rows} is gone.
     *
     * @param hands what persons decided for the reports in {@code rows}
     */
    public ReportColumns change(Collection<Integer> changed, List<ReportRow> rows, List<HandOwner> hands) {
        Kinds.Book book = new Kinds.Book(kinds);
        Map<Integer, ReportBatch> batches = new TreeMap<>();
        Map<Integer, Set<Integer>> gone = findAll(changed, rows);
        gone.keySet().forEach(chunk -> batches.put(chunk, new ReportBatch(time)));
        Map<Integer, Integer> chunkOf = new TreeMap<>();
        int greatest = greatestId;
        for (ReportRow row : rows) {
            int chunk = chunkAt(row.seen());
            chunkOf.put(row.id(), chunk);
            int kind = Kinds.of(
                    book.category(row.category()), book.channel(row.channel()), row.isClosed(), row.defaultPlace());
            batches.computeIfAbsent(chunk, at -> new ReportBatch(time))
                    .add(row.id(), row.seen(), row.settled(), row.x(), row.y(), kind, row.weight());
            greatest = Math.max(greatest, row.id());
        }
        for (HandOwner hand : hands) {
            Integer chunk = chunkOf.get(hand.reportId());
            ReportBatch batch = chunk == null ? null : batches.get(chunk);
            if (batch != null) {
                batch.add(hand);
            }
        }
        return new ReportColumns(time, version + 1, watermark, book.done(), replaced(batches, gone), greatest);
    }

    /** The same columns, complete but for what transactions from {@code first} on wrote. */
    ReportColumns completeTo(long first) {
        return new ReportColumns(time, version, first, kinds, chunks, greatestId);
    }

    /** The same reports in other chunks, which hold the same rows. */
    ReportColumns withChunks(List<Chunk> same) {
        return of(time, version, watermark, kinds, same);
    }

    /** Number of reports. */
    public int size() {
        return size;
    }

    /** Grows with every change within this process. */
    public long version() {
        return version;
    }

    /** Number of the first transaction whose reports may be missing. */
    long watermark() {
        return watermark;
    }

    /** What the kinds of these reports stand for; a later state may know more codes. */
    public Kinds kinds() {
        return kinds;
    }

    /** The city's days and hours. */
    public CityTime time() {
        return time;
    }

    /** Chunks by time: no report of a chunk was seen later than one of the next. */
    public List<Chunk> chunks() {
        return chunks;
    }

    /** First and last second in which a report was seen; the first is greater where there is none. */
    public int[] span() {
        return chunks.isEmpty()
                ? new int[] {Seconds.NEVER, Integer.MIN_VALUE}
                : new int[] {chunks.get(0).firstSeen, chunks.get(chunks.size() - 1).lastSeen};
    }

    private List<Chunk> replaced(Map<Integer, ReportBatch> batches, Map<Integer, Set<Integer>> gone) {
        List<Chunk> next = new ArrayList<>();
        for (int i = 0; i < Math.max(1, chunks.size()); i++) {
            ReportBatch batch = batches.get(i);
            if (batch == null) {
                if (i < chunks.size()) {
                    next.add(chunks.get(i));
                }
                continue;
            }
            if (i < chunks.size()) {
                keep(chunks.get(i), gone.getOrDefault(i, Set.of()), batch);
            }
            next.addAll(batch.chunks(batch.size() <= Chunk.MOST_ROWS ? Chunk.MOST_ROWS : Chunk.USUAL_ROWS));
        }
        return next;
    }

    private static void keep(Chunk chunk, Set<Integer> gone, ReportBatch batch) {
        for (int row = 0; row < chunk.size; row++) {
            if (gone.isEmpty() || !gone.contains(chunk.ids.get(row))) {
                batch.add(chunk, row);
            }
        }
        chunk.hands.stream().filter(hand -> !gone.contains(hand.reportId())).forEach(batch::add);
    }

    /** The chunk into which a report seen then goes. */
    private int chunkAt(int seen) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).firstSeen <= seen) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** By chunk the reports among these that it holds. Looks first where the time of the fresh row says. */
    private Map<Integer, Set<Integer>> findAll(Collection<Integer> changed, List<ReportRow> rows) {
        Set<Integer> wanted = new HashSet<>();
        changed.stream().filter(id -> id <= greatestId).forEach(wanted::add);
        Map<Integer, Set<Integer>> found = new TreeMap<>();
        Map<Integer, Set<Integer>> likely = new TreeMap<>();
        for (ReportRow row : rows) {
            if (wanted.contains(row.id())) {
                likely.computeIfAbsent(chunkAt(row.seen()), at -> new HashSet<>())
                        .add(row.id());
            }
        }
        likely.forEach((chunk, ids) -> find(chunk, ids, found));
        found.values().forEach(wanted::removeAll);
        for (int chunk = 0; chunk < chunks.size() && !wanted.isEmpty(); chunk++) {
            find(chunk, wanted, found);
            wanted.removeAll(found.getOrDefault(chunk, Set.of()));
        }
        return found;
    }

    private void find(int at, Set<Integer> wanted, Map<Integer, Set<Integer>> found) {
        if (at >= chunks.size()) {
            return;
        }
        Chunk chunk = chunks.get(at);
        for (int row = 0; row < chunk.size; row++) {
            int id = chunk.ids.get(row);
            if (wanted.contains(id)) {
                found.computeIfAbsent(at, key -> new HashSet<>()).add(id);
            }
        }
    }
}

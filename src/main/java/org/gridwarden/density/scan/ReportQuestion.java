package org.gridwarden.density.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridwarden.density.column.Kinds;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.column.Seconds;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReportFilter} made ready for one set of columns: which kinds count in which state, and what else a row has to
 * meet. Immutable, thread-safe.
 */
public final class ReportQuestion {

    /** Does not match. */
    static final byte NO = 0;

    /** Matches, open. */
    public static final byte OPEN = 1;

    /** Matches, closed. */
    public static final byte CLOSED = 2;

    /** Matches, open and past its time. */
    public static final byte OVERDUE = 3;

    /** Matches, but lies on a default point that is to be left out. */
    static final byte LEFT_OUT = 4;

    /**
     * Units of which one must own a report.
     *
     * @param owners of each chunk's rows
     * @param inside 1 for those units by position plus one, otherwise 0; 0 for no unit
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Bounds(List<ChunkOwners> owners, byte[] inside) {}

    private final ReportColumns columns;
    private final ReportFilter filter;
    private final boolean[] categories;
    private final boolean[] channels;
    private final double[] categoryWeights;
    private final List<Bounds> bounds;
    private final byte @Nullable [] hours;
    private final int from;
    private final int to;
    private final int now;
    /** Whether only what is left out is looked at. */
    private final boolean leftOutAlone;

    /**
     * The question.
     *
     * @param bounds the scopes of the filter
     * @param categoryWeights what categories weigh where the filter weighs by them
     */
    public ReportQuestion(
            ReportColumns columns, ReportFilter filter, List<Bounds> bounds, Map<String, Double> categoryWeights) {
        this.columns = columns;
        this.filter = filter;
        this.bounds = List.copyOf(bounds);
        this.hours = filter.hours().isAll() ? null : filter.hours().table();
        this.from = filter.period().fromSeconds();
        this.to = filter.period().toSeconds();
        this.now = Seconds.from(filter.now());
        this.leftOutAlone = false;
        this.categories = among(columns.kinds().categories(), filter.categories());
        this.channels = among(columns.kinds().channels(), filter.channels());
        this.categoryWeights = columns.kinds().categories().stream()
                .mapToDouble(code -> categoryWeights.getOrDefault(code, 1.0))
                .toArray();
    }

    /** The same question over another time of having been seen. */
    public ReportQuestion always() {
        return new ReportQuestion(this, filter.during(Period.ALWAYS), bounds, leftOutAlone);
    }

    /** How many reports of these bounds match, but lie on a default point that is to be left out. */
    public int countLeftOut(Bounds within) {
        if (filter.includeDefaultPlaces()) {
            return 0;
        }
        List<Bounds> all = new ArrayList<>(bounds);
        all.add(within);
        ReportQuestion alone = new ReportQuestion(this, filter, all, true);
        return Scan.all(
                        alone,
                        AtomicInteger::new,
                        (sum, rows) -> sum.addAndGet(rows.each((state, batch, count) -> {})),
                        (one, other) -> new AtomicInteger(one.get() + other.get()))
                .get();
    }

    private ReportQuestion(ReportQuestion other, ReportFilter filter, List<Bounds> bounds, boolean leftOutAlone) {
        this.columns = other.columns;
        this.filter = filter;
        this.bounds = List.copyOf(bounds);
        this.leftOutAlone = leftOutAlone;
        this.hours = other.hours;
        this.from = filter.period().fromSeconds();
        this.to = filter.period().toSeconds();
        this.now = other.now;
        this.categories = other.categories;
        this.channels = other.channels;
        this.categoryWeights = other.categoryWeights;
    }

    /** The reports that are asked. */
    public ReportColumns columns() {
        return columns;
    }

    /** Which of them are wanted. */
    public ReportFilter filter() {
        return filter;
    }

    /** First second in which a report may have been seen, as {@link Seconds} has it. */
    public int from() {
        return from;
    }

    /** The second after the last one. */
    public int to() {
        return to;
    }

    /** The second at which it is decided what is past its time. */
    public int now() {
        return now;
    }

    /** Whether reports count for other than one. */
    public boolean isWeighted() {
        return filter.weight() != ReportFilter.Weight.NONE;
    }

    /** Whether every report of the period that lies on no default point counts, for one. */
    public boolean isPlain() {
        return filter.categories().isEmpty()
                && filter.channels().isEmpty()
                && filter.status() == null
                && hours == null
                && bounds.isEmpty()
                && !filter.includeDefaultPlaces()
                && !isWeighted();
    }

    /** What a report of a category counts for where the filter weighs by categories. */
    double categoryWeight(int category) {
        return categoryWeights[category];
    }

    /** The state in which a kind counts, as far as the kind says: what is open may be overdue. */
    byte state(int kind) {
        boolean closed = Kinds.isClosed(kind);
        ReportFilter.Status status = filter.status();
        if (!categories[Kinds.category(kind)]
                || !channels[Kinds.channel(kind)]
                || (status != null && closed != (status == ReportFilter.Status.CLOSED))) {
            return NO;
        }
        if (Kinds.isDefaultPlace(kind) && !filter.includeDefaultPlaces()) {
            return LEFT_OUT;
        }
        if (leftOutAlone) {
            return NO;
        }
        return closed ? CLOSED : OPEN;
    }

    /** Whether only what is past its time counts. */
    boolean isOverdueOnly() {
        return filter.status() == ReportFilter.Status.OVERDUE;
    }

    /** For each hour of the city's week 1 where it is wanted, otherwise 0; null for all. */
    byte @Nullable [] hours() {
        return hours;
    }

    List<Bounds> bounds() {
        return bounds;
    }

    /** A guess at the rows that have to be looked at, from what the period and the codes leave. */
    double expectedRows() {
        double rows = columns.chunks().stream()
                .filter(chunk -> chunk.firstSeen < to && chunk.lastSeen >= from)
                .mapToInt(chunk -> chunk.size)
                .sum();
        return rows * share(categories) * share(channels);
    }

    private static double share(boolean[] wanted) {
        int count = 0;
        for (boolean one : wanted) {
            count += one ? 1 : 0;
        }
        return count == wanted.length ? 1 : (double) count / wanted.length;
    }

    /** For each code whether it is wanted; an empty set wants all. */
    private static boolean[] among(List<String> codes, Set<String> wanted) {
        boolean[] among = new boolean[codes.size()];
        for (int code = 0; code < among.length; code++) {
            among[code] = wanted.isEmpty() || wanted.contains(codes.get(code));
        }
        return among;
    }
}

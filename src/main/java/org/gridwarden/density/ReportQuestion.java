package org.gridwarden.density;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReportFilter} made ready for one set of columns: for every kind the state in which it counts, and what else a row
 * has to meet. Immutable, thread-safe.
 */
final class ReportQuestion {

    /** Does not match. */
    static final byte NO = 0;

    /** Matches, open. */
    static final byte OPEN = 1;

    /** Matches, closed. */
    static final byte CLOSED = 2;

    /** Matches, open and past its time. */
    static final byte OVERDUE = 3;

    /** Matches, but lies on a default point that is to be left out. */
    static final byte LEFT_OUT = 4;

    /** Units in whose subtree a report must lie. */
    record Bounds(EditionOwners owners, boolean[] wanted) {}

    private final ReportColumns columns;
    private final ReportFilter filter;
    private final byte[] states;
    private final double @Nullable [] kindWeights;
    private final List<Bounds> bounds;
    private final LocalSlots slots;
    private final boolean @Nullable [] hours;
    private final int from;
    private final int to;
    private final int now;

    /**
     * The question.
     *
     * @param slots the city's hours over all rows
     * @param bounds the scopes of the filter
     * @param categoryWeights what categories weigh where the filter weighs by them
     */
    ReportQuestion(
            ReportColumns columns,
            ReportFilter filter,
            LocalSlots slots,
            List<Bounds> bounds,
            Map<String, Double> categoryWeights) {
        this.columns = columns;
        this.filter = filter;
        this.slots = slots;
        this.bounds = List.copyOf(bounds);
        this.hours = filter.hours().isAll() ? null : slots.among(filter.hours());
        this.from = filter.period().fromSeconds();
        this.to = filter.period().toSeconds();
        this.now = Seconds.from(filter.now());
        this.states = states(columns.kinds(), filter);
        this.kindWeights =
                filter.weight() == ReportFilter.Weight.CATEGORY ? weights(columns.kinds(), categoryWeights) : null;
    }

    /** The same question over another time of having been seen. */
    ReportQuestion always() {
        return new ReportQuestion(this, filter.during(Period.ALWAYS));
    }

    private ReportQuestion(ReportQuestion other, ReportFilter filter) {
        this.columns = other.columns;
        this.filter = filter;
        this.slots = other.slots;
        this.bounds = other.bounds;
        this.hours = other.hours;
        this.from = filter.period().fromSeconds();
        this.to = filter.period().toSeconds();
        this.now = other.now;
        this.states = other.states;
        this.kindWeights = other.kindWeights;
    }

    ReportColumns columns() {
        return columns;
    }

    ReportFilter filter() {
        return filter;
    }

    LocalSlots slots() {
        return slots;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int now() {
        return now;
    }

    boolean isWeighted() {
        return filter.weight() != ReportFilter.Weight.NONE;
    }

    /** Whether every report of the period that lies on no default point counts, for one. */
    boolean isPlain() {
        return filter.categories().isEmpty()
                && filter.channels().isEmpty()
                && filter.status() == null
                && hours == null
                && bounds.isEmpty()
                && !filter.includeDefaultPlaces()
                && !isWeighted();
    }

    double weight(Chunk chunk, int row) {
        return switch (filter.weight()) {
            case NONE -> 1;
            case QUANTITY -> chunk.weight(row);
            case CATEGORY -> kindWeights == null ? 1 : kindWeights[chunk.kind(row)];
        };
    }

    /** The state in which a kind counts, as far as the kind says. */
    byte state(int kind) {
        return states[kind];
    }

    /** For each slot of the city's week whether it is wanted; null for all. */
    boolean @Nullable [] hours() {
        return hours;
    }

    List<Bounds> bounds() {
        return bounds;
    }

    private static byte[] states(Kinds kinds, ReportFilter filter) {
        boolean[] among = kinds.among(filter.categories(), filter.channels());
        byte[] states = new byte[among.length];
        for (int kind = 0; kind < states.length; kind++) {
            if (among[kind] && hasStatus(kinds.isClosed(kind), filter.status())) {
                boolean left = kinds.isDefaultPlace(kind) && !filter.includeDefaultPlaces();
                states[kind] = left ? LEFT_OUT : kinds.isClosed(kind) ? CLOSED : OPEN;
            }
        }
        return states;
    }

    private static boolean hasStatus(boolean closed, ReportFilter.@Nullable Status status) {
        return status == null || closed == (status == ReportFilter.Status.CLOSED);
    }

    private static double[] weights(Kinds kinds, Map<String, Double> byCategory) {
        double[] weights = new double[kinds.size()];
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] = byCategory.getOrDefault(kinds.category(kind), 1.0);
        }
        return weights;
    }
}

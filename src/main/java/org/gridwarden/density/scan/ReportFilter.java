package org.gridwarden.density.scan;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are counted, and what each weighs. Conditions hold together.
 *
 * @param categories codes, groups already replaced by their members; empty for all
 * @param channels codes, groups already replaced by their members; empty for all
 * @param status only these, null for all
 * @param period when they were seen
 * @param hours at which hours of the week, in the city's own time
 * @param scopes units of any network in whose subtree they must lie, such as 中心城区
 * @param includeDefaultPlaces whether those on recognised default points are counted
 * @param weight what each counts for in the weight of figures and on the heat map
 * @param now against which a time limit is past
 */
public record ReportFilter(
        Set<String> categories,
        Set<String> channels,
        @Nullable Status status,
        Period period,
        WeekHours hours,
        Set<Scope> scopes,
        boolean includeDefaultPlaces,
        Weight weight,
        Instant now) {

    /** The state of a report, as figures know it. */
    public enum Status {
        /** Not closed. */
        OPEN,
        /** Closed. */
        CLOSED,
        /** Open, and its time limit is past. */
        OVERDUE
    }

    /** What a report weighs. */
    public enum Weight {
        /** One. */
        NONE,
        /** Its quantity (处, 平方米, 辆 …), one where it has none. */
        QUANTITY,
        /** The attribute {@code weight} of its category in the dictionary, one where there is none. */
        CATEGORY
    }

    /** A unit that bounds the question. */
    public record Scope(String network, String unit) {}

    public ReportFilter {
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
        scopes = Set.copyOf(scopes);
    }

    /** Every report that does not lie on a default point. */
    public static ReportFilter all(Instant now) {
        return new ReportFilter(
                Set.of(), Set.of(), null, Period.ALWAYS, WeekHours.ALL, Set.of(), false, Weight.NONE, now);
    }

    /** Until when the period has been counted while it is not over; null where it is over, or without an end. */
    public @Nullable Instant runningUntil() {
        return period.isRunning(now) ? now : null;
    }

    /** The same filter over another period. */
    public ReportFilter during(Period other) {
        return new ReportFilter(categories, channels, status, other, hours, scopes, includeDefaultPlaces, weight, now);
    }

    /** The same filter with these categories alone. */
    public ReportFilter ofCategories(Set<String> codes) {
        return new ReportFilter(codes, channels, status, period, hours, scopes, includeDefaultPlaces, weight, now);
    }

    /** The same filter with these channels alone. */
    public ReportFilter ofChannels(Set<String> codes) {
        return new ReportFilter(categories, codes, status, period, hours, scopes, includeDefaultPlaces, weight, now);
    }

    /** The same filter with this status, null for all. */
    public ReportFilter withStatus(@Nullable Status other) {
        return new ReportFilter(categories, channels, other, period, hours, scopes, includeDefaultPlaces, weight, now);
    }

    /** The same filter with default points counted or not. */
    public ReportFilter withDefaultPlaces(boolean include) {
        return new ReportFilter(categories, channels, status, period, hours, scopes, include, weight, now);
    }

    /** The same filter at these hours. */
    public ReportFilter atHours(WeekHours others) {
        return new ReportFilter(
                categories, channels, status, period, others, scopes, includeDefaultPlaces, weight, now);
    }

    /** The same filter within one more unit. */
    public ReportFilter within(Scope scope) {
        Set<Scope> more = new java.util.HashSet<>(scopes);
        more.add(scope);
        return new ReportFilter(categories, channels, status, period, hours, more, includeDefaultPlaces, weight, now);
    }

    /** The same filter within these units alone. */
    public ReportFilter within(Set<Scope> others) {
        return new ReportFilter(categories, channels, status, period, hours, others, includeDefaultPlaces, weight, now);
    }

    /** The same filter with another weight. */
    public ReportFilter weighing(Weight other) {
        return new ReportFilter(categories, channels, status, period, hours, scopes, includeDefaultPlaces, other, now);
    }
}

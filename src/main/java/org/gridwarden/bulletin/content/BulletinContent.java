package org.gridwarden.bulletin.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a bulletin says.
 *
 * @param kind cadence in lower case
 * @param scope on which ground
 * @param edition whose boundaries
 * @param period the period told
 * @param previous the period before it
 * @param lastYear the same period of the year before
 * @param previousUntil while the period is not over, up to when the one before is counted: as much of it as has gone by of
 *     this one; null where it is counted whole
 * @param lastYearUntil the same of the year before
 * @param timeZone in which days begin
 * @param complete whether the period was over when this was composed
 * @param composedAt when the figures were read
 * @param firstDay the day of the earliest report on file: of days before it nothing is known, which is not the same as no
 *     report; null where there is no report at all
 * @param totals of the period
 * @param previousTotals of the period before, null where nothing is known of it
 * @param lastYearTotals of the year before, null where nothing is known of it
 * @param closedInPeriod reports closed in the period, whenever they were seen
 * @param unowned reports of the period that no unit owns: they wait in the queue, and are in no other figure; 0 of a unit
 * @param defaultPlaces reports of the period and ground left out because they lie on a default point
 * @param hidden units whose figures the threshold keeps back
 * @param ranking places by rectification rate
 * @param categories those with most reports first
 * @param hotPlaces units of the finest level with most reports
 * @param trend reports per day
 * @param pictures maps
 * @param remarks words of whoever issues it, null for none
 */
public record BulletinContent(
        String kind,
        Scope scope,
        EditionSaid edition,
        Days period,
        Days previous,
        Days lastYear,
        @Nullable Instant previousUntil,
        @Nullable Instant lastYearUntil,
        String timeZone,
        boolean complete,
        Instant composedAt,
        @Nullable LocalDate firstDay,
        Totals totals,
        @Nullable Totals previousTotals,
        @Nullable Totals lastYearTotals,
        int closedInPeriod,
        int unowned,
        int defaultPlaces,
        int hidden,
        Ranking ranking,
        List<CategoryRow> categories,
        List<HotPlace> hotPlaces,
        List<Day> trend,
        List<Picture> pictures,
        @Nullable String remarks) {

    /** Ground and level; unit and its name are null for the whole network. */
    public record Scope(
            String network,
            String networkZh,
            String networkEn,
            @Nullable String unit,
            @Nullable String unitName,
            String level,
            String levelZh,
            String levelEn) {}

    /** The edition on whose boundaries figures are told. */
    public record EditionSaid(int number, Instant effectiveAt, String contentHash) {}

    /** First and last day. */
    public record Days(LocalDate from, LocalDate to) {
        static Days of(BulletinPeriod period) {
            return new Days(period.from(), period.last());
        }
    }

    /** A share with what it is a share of; the percentage is null of nothing. */
    public record Share(
            long numerator, long denominator, @Nullable BigDecimal percent) {}

    /** Counts of a period, as they stand when composed. */
    public record Totals(int count, int open, int closed, int overdue, Share rate) {}

    /**
     * Places in the order of their rates.
     *
     * @param least reports that a place must have to be ranked
     * @param items ranked places, the best first
     * @param tooFew places with fewer reports, some at least
     * @param without places without any report
     */
    public record Ranking(int least, List<Ranked> items, int tooFew, int without) {
        public Ranking {
            items = List.copyOf(items);
        }
    }

    /**
     * A place with its rank, which is the rank of those who answer for it.
     *
     * @param rank 1 for the best; equals share one
     * @param list {@code red} among the best, {@code black} among the worst, null between
     * @param previousRank in the period before, null where it was not ranked
     */
    public record Ranked(
            int rank,
            @Nullable String list,
            String code,
            String name,
            Totals totals,
            @Nullable Integer previousRank,
            List<Person> people) {
        public Ranked {
            people = List.copyOf(people);
        }
    }

    /** Who answers; never with a telephone. */
    public record Person(
            String kind,
            String kindZh,
            String kindEn,
            String name,
            @Nullable String post) {}

    /** A category with the count of the period before, null where nothing is known of that. */
    public record CategoryRow(
            String code,
            String nameZh,
            String nameEn,
            Totals totals,
            @Nullable Integer previousCount) {}

    /** A small unit with many reports. */
    public record HotPlace(String code, String name, String path, Totals totals, List<Person> people) {
        public HotPlace {
            people = List.copyOf(people);
        }
    }

    /** Reports seen and closed on a day. */
    public record Day(LocalDate day, int opened, int closed) {}

    /**
     * A map.
     *
     * @param name what it shows: {@code density} or {@code rate}
     * @param svg the picture
     */
    public record Picture(String name, String svg) {}

    /** Whether all of a period is known: what lies only in part after the first report is no measure of change. */
    public boolean knowsAllOf(Days days) {
        return firstDay != null && !firstDay.isAfter(days.from());
    }

    public BulletinContent {
        categories = List.copyOf(categories);
        hotPlaces = List.copyOf(hotPlaces);
        trend = List.copyOf(trend);
        pictures = List.copyOf(pictures);
    }
}

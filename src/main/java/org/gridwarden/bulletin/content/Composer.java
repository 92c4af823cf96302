package org.gridwarden.bulletin.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.bulletin.content.BulletinContent.CategoryRow;
import org.gridwarden.bulletin.content.BulletinContent.Day;
import org.gridwarden.bulletin.content.BulletinContent.Days;
import org.gridwarden.bulletin.content.BulletinContent.EditionSaid;
import org.gridwarden.bulletin.content.BulletinContent.HotPlace;
import org.gridwarden.bulletin.content.BulletinContent.Person;
import org.gridwarden.bulletin.content.BulletinContent.Picture;
import org.gridwarden.bulletin.content.BulletinContent.Ranked;
import org.gridwarden.bulletin.content.BulletinContent.Ranking;
import org.gridwarden.bulletin.content.BulletinContent.Scope;
import org.gridwarden.bulletin.content.BulletinContent.Share;
import org.gridwarden.bulletin.content.BulletinContent.Totals;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.Rate;
import org.gridwarden.density.scan.Period;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** Composes a bulletin from figures; knows no clock and no database. Immutable. */
public final class Composer {

    private static final int MOST_CATEGORIES = 10;
    private static final int MOST_HOT_PLACES = 10;
    private static final int MOST_PEOPLE = 3;

    private final BulletinFigures from;
    private final BulletinPeriod period;
    private final ZoneId zone;
    private final int least;

    /** @param least reports that a place must have to be ranked */
    public Composer(BulletinFigures from, BulletinPeriod period, ZoneId zone, int least) {
        this.from = from;
        this.period = period;
        this.zone = zone;
        this.least = least;
    }

    /** The content as it is at this instant, with the pictures that go with it and what somebody added in words. */
    public BulletinContent compose(Instant now, List<Picture> pictures, @Nullable String remarks) {
        return new BulletinContent(
                period.cadence().name().toLowerCase(Locale.ROOT),
                scope(),
                new EditionSaid(
                        from.edition().number(),
                        from.edition().effectiveAt(),
                        from.edition().contentHash()),
                Days.of(period),
                Days.of(period.previous()),
                Days.of(period.lastYear()),
                cut(period.previousFor(now, zone), period.previous()),
                cut(period.lastYearFor(now, zone), period.lastYear()),
                zone.getId(),
                period.isOver(now, zone),
                now,
                from.firstDay(),
                totals(from.now().total()),
                known(period.previousFor(now, zone)) ? totals(from.before().total()) : null,
                known(period.lastYearFor(now, zone)) ? totals(from.yearAgo().total()) : null,
                from.trend().days().stream().mapToInt(day -> day.closed()).sum(),
                from.now().unowned(),
                from.now().leftOut(),
                from.now().hidden(),
                ranking(),
                categories(known(period.previousFor(now, zone))),
                hotPlaces(),
                from.trend().days().stream()
                        .map(day -> new Day(day.day(), day.opened(), day.closed()))
                        .toList(),
                pictures,
                remarks);
    }

    /** Up to when a period is counted, null where it is counted whole. */
    private @Nullable Instant cut(Period counted, BulletinPeriod whole) {
        return counted.equals(whole.in(zone)) ? null : counted.to();
    }

    private Scope scope() {
        return new Scope(
                from.network().code(),
                from.network().nameZh(),
                from.network().nameEn(),
                from.within() == null ? null : from.within().code(),
                from.within() == null ? null : from.within().name(),
                from.level().code(),
                from.level().nameZh(),
                from.level().nameEn());
    }

    private Ranking ranking() {
        Map<String, Choropleth.Item> items = new HashMap<>();
        from.now().items().forEach(item -> items.put(item.unit().code(), item));
        Map<String, Integer> before = new HashMap<>();
        RedBlackList.of(figures(from.before()), least).forEach(place -> before.put(place.code(), place.rank()));
        Map<String, Figures> now = figures(from.now());
        List<Ranked> ranked = RedBlackList.of(now, least).stream()
                .map(place -> {
                    Choropleth.Item item = Objects.requireNonNull(items.get(place.code()));
                    return new Ranked(
                            place.rank(),
                            place.list(),
                            place.code(),
                            item.unit().name(),
                            totals(place.figures()),
                            before.get(place.code()),
                            people(item.unit().id()));
                })
                .toList();
        int without =
                (int) now.values().stream().filter(one -> one.count() == 0).count();
        return new Ranking(least, ranked, now.size() - without - ranked.size(), without);
    }

    /** By code; what the threshold hides is not ranked. */
    private static Map<String, Figures> figures(Choropleth choropleth) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        choropleth.items().stream()
                .filter(item -> !item.hidden())
                .forEach(item -> figures.put(item.unit().code(), item.figures()));
        return figures;
    }

    /** Whether anything is known of a period: one that ended before the first report has no figures, not figures of nothing. */
    private boolean known(Period counted) {
        LocalDate first = from.firstDay();
        Instant end = counted.to();
        return first != null
                && end != null
                && first.atStartOfDay(zone).toInstant().isBefore(end);
    }

    private List<CategoryRow> categories(boolean beforeIsKnown) {
        return from.categories().entrySet().stream()
                .sorted(Map.Entry.<String, Figures>comparingByValue(
                                Comparator.comparingInt(Figures::count).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .map(entry -> {
                    DictionaryEntry word = from.words().get(entry.getKey());
                    return new CategoryRow(
                            entry.getKey(),
                            word == null ? entry.getKey() : word.nameZh(),
                            word == null ? entry.getKey() : word.nameEn(),
                            totals(entry.getValue()),
                            beforeIsKnown
                                    ? from.categoriesBefore()
                                            .getOrDefault(entry.getKey(), Figures.NONE)
                                            .count()
                                    : null);
                })
                .toList();
    }

    private List<HotPlace> hotPlaces() {
        return from.fine().items().stream()
                .filter(item -> !item.hidden() && item.figures().count() > 0)
                .sorted(Comparator.comparingInt(
                                (Choropleth.Item item) -> item.figures().count())
                        .thenComparing(item -> item.figures().open())
                        .reversed()
                        .thenComparing(item -> item.unit().code()))
                .limit(MOST_HOT_PLACES)
                .map(item -> new HotPlace(
                        item.unit().code(),
                        item.unit().name(),
                        from.path().apply(item.unit().code()),
                        totals(item.figures()),
                        people(item.unit().id())))
                .toList();
    }

    private List<Person> people(long unitId) {
        Map<String, Person> byName = new LinkedHashMap<>();
        for (Responsibility row : from.people().getOrDefault(unitId, List.of())) {
            DictionaryEntry kind = from.kinds().get(row.kind());
            byName.putIfAbsent(
                    row.party().code(),
                    new Person(
                            row.kind(),
                            kind == null ? row.kind() : kind.nameZh(),
                            kind == null ? row.kind() : kind.nameEn(),
                            row.party().name(),
                            row.party().post()));
        }
        return byName.values().stream().limit(MOST_PEOPLE).toList();
    }

    static Totals totals(Figures figures) {
        Rate rate = figures.rate(Period.ALWAYS);
        return new Totals(
                figures.count(),
                figures.open(),
                figures.closed(),
                figures.overdue(),
                new Share(rate.numerator(), rate.denominator(), rate.percent().orElse(null)));
    }
}

package org.gridwarden.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.bulletin.content.BulletinFigures;
import org.gridwarden.bulletin.content.BulletinPeriod;
import org.gridwarden.density.DensityService;
import org.gridwarden.density.Trend;
import org.gridwarden.density.choropleth.Choropleth;
import org.gridwarden.density.choropleth.DensityQuery;
import org.gridwarden.density.choropleth.Vintage;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.dictionary.DictionaryEntry;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.Parameters;
import org.gridwarden.responsibility.ResponsibilityService;
import org.jspecify.annotations.Nullable;

/** Looks up all that a bulletin is composed from. Thread-safe. */
final class FigureReader {

    private final UnitService units;
    private final ResponsibilityService responsibilities;
    private final DictionaryService dictionaries;
    private final DensityService density;
    private final ZoneId zone;

    FigureReader(
            UnitService units,
            ResponsibilityService responsibilities,
            DictionaryService dictionaries,
            DensityService density,
            ZoneId zone) {
        this.units = units;
        this.responsibilities = responsibilities;
        this.dictionaries = dictionaries;
        this.density = density;
        this.zone = zone;
    }

    /** Figures of a period on the ground of one edition, and of the periods that it is compared with. */
    BulletinFigures read(
            Network network,
            Edition edition,
            Level level,
            @Nullable UnitSummary within,
            BulletinPeriod period,
            Instant now,
            Instant asOf) {
        DensityQuery.Ground ground = new DensityQuery.Ground(
                network.code(), Vintage.ofNumber(edition.number()), within == null ? null : within.code());
        ReportFilter filter = ReportFilter.all(now).during(period.in(zone));
        ReportFilter before = filter.during(period.previousFor(now, zone));
        Choropleth told = choropleth(ground, level, filter);
        Choropleth fine = choropleth(ground, finest(network), filter);
        List<Long> asked = Stream.concat(told.items().stream(), fine.items().stream())
                .filter(item -> item.figures().count() > 0)
                .map(item -> item.unit().id())
                .distinct()
                .toList();
        return new BulletinFigures(
                network,
                edition,
                level,
                within,
                density.firstDay().orElse(null),
                told,
                choropleth(ground, level, before),
                choropleth(ground, level, filter.during(period.lastYearFor(now, zone))),
                fine,
                code -> path(network, edition, code),
                density.byCategory(ground, filter),
                density.byCategory(ground, before),
                words("report_category"),
                trend(network, edition, within, filter),
                responsibilities.holdersOf(asked, asOf, now),
                words("responsibility_kind"));
    }

    /** Days of what units own, as everything else here: of a whole network, those of its roots together. */
    private Trend trend(Network network, Edition edition, @Nullable UnitSummary within, ReportFilter filter) {
        List<String> roots = within == null
                ? units.list(edition, new UnitFilter(null, null, null, null, Parameters.GREATEST_LIMIT)).stream()
                        .map(UnitSummary::code)
                        .toList()
                : List.of(within.code());
        Map<LocalDate, Trend.Day> days = new TreeMap<>();
        for (String root : roots) {
            DensityQuery.Ground ground =
                    new DensityQuery.Ground(network.code(), Vintage.ofNumber(edition.number()), root);
            density.trend(ground, filter)
                    .days()
                    .forEach(day -> days.merge(
                            day.day(),
                            day,
                            (a, b) -> new Trend.Day(a.day(), a.opened() + b.opened(), a.closed() + b.closed())));
        }
        return new Trend(List.copyOf(days.values()));
    }

    private Choropleth choropleth(DensityQuery.Ground ground, Level level, ReportFilter filter) {
        return density.choropleth(DensityQuery.of(ground, level.code(), filter)).choropleth();
    }

    /** The names of the units above one, the root left out. */
    private String path(Network network, Edition edition, String code) {
        List<UnitSummary> chain = units.get(network, edition, code).chain();
        return chain.subList(Math.min(1, chain.size() - 1), chain.size() - 1).stream()
                .map(UnitSummary::name)
                .collect(Collectors.joining(" / "));
    }

    private Map<String, DictionaryEntry> words(String dictionary) {
        return dictionaries.list(dictionary).stream()
                .collect(Collectors.toMap(DictionaryEntry::code, Function.identity()));
    }

    private static Level finest(Network network) {
        return network.levels().stream()
                .filter(level -> level.fit() == LevelFit.TILES)
                .max(Comparator.comparingInt(Level::rank))
                .orElseThrow();
    }
}

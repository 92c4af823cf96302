package org.gridwarden.density;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.WeekHours;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.vocabulary.VocabularyService;
import org.gridwarden.json.Times;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ReportFilter} from query parameters. Thread-safe. */
public final class FilterParameters {

    /** The parameters that make a filter. */
    public static final String[] NAMES = {
        "category",
        "channel",
        "status",
        "from",
        "to",
        "period",
        "date",
        "hours",
        "weekdays",
        "scope",
        "weight",
        "default_places"
    };

    private final VocabularyService words;
    private final Clock clock;
    private final ZoneId zone;

    /** Days and hours are those of {@code zone}. */
    public FilterParameters(VocabularyService words, Clock clock, ZoneId zone) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** The names of a filter and these others. */
    public static String[] with(String... others) {
        String[] names = java.util.Arrays.copyOf(others, others.length + NAMES.length);
        System.arraycopy(NAMES, 0, names, others.length, NAMES.length);
        return names;
    }

    /** The filter of a request; throws a problem that names the parameter at fault. */
    public ReportFilter of(Parameters parameters) {
        ReportFilter.Status status =
                parameters.choice("status", ReportFilter.Status.class).orElse(null);
        boolean include = parameters
                .choice("default_places", "leave_out", "include")
                .filter("include"::equals)
                .isPresent();
        return new ReportFilter(
                words.categories(parameters.list("category")),
                words.channels(parameters.list("channel")),
                status,
                period(parameters),
                hours(parameters),
                scopes(parameters),
                include,
                parameters.choice("weight", ReportFilter.Weight.class).orElse(ReportFilter.Weight.NONE),
                clock.instant());
    }

    /**
     * The period that {@code compare} asks to compare with; null where it asks for none. While the filter's own period is not
     * over, it is as much of the other as has gone by of its own.
     */
    public @Nullable Period compared(Parameters parameters, ReportFilter filter) {
        String with = parameters.choice("compare", "previous", "last_year").orElse(null);
        if (with == null) {
            return null;
        }
        Cadence cadence = cadence(parameters);
        Period before = with.equals("last_year")
                ? filter.period().lastYear(zone)
                : cadence == null ? filter.period().before() : cadence.before(day(parameters), zone);
        if (before == null) {
            throw Problem.badParameter("compare", "a period without beginning or end cannot be compared");
        }
        return before.sameElapsed(filter.period(), filter.now(), zone);
    }

    /** The groups of a frame of categories (六大整治 …), each with its categories; empty where there is no such frame. */
    Map<String, Set<String>> groups(String frame) {
        return words.groups(frame);
    }

    /** The channels by which somebody looks for problems. */
    public Set<String> lookingChannels() {
        return words.lookingChannels();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The city's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The cadence in {@code period}, null where it is absent. */
    public static @Nullable Cadence cadence(Parameters parameters) {
        return parameters.choice("period", Cadence.class).orElse(null);
    }

    /** The day in {@code date}, today where it is absent. */
    public LocalDate day(Parameters parameters) {
        return parameters.parse("date", Times::day).orElseGet(this::today);
    }

    private Period period(Parameters parameters) {
        Cadence cadence = cadence(parameters);
        Instant from = parameters.instant("from").orElse(null);
        Instant to = parameters.instant("to").orElse(null);
        if (cadence != null) {
            if (from != null || to != null) {
                throw Problem.badParameter("period", "either 'period' with 'date', or 'from' and 'to'");
            }
            return cadence.at(day(parameters), zone);
        }
        try {
            return new Period(from, to);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("to", String.valueOf(e.getMessage()));
        }
    }

    private static WeekHours hours(Parameters parameters) {
        try {
            return WeekHours.of(parameters.list("hours"), parameters.list("weekdays"));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("hours", "'hours' or 'weekdays': " + e.getMessage());
        }
    }

    private static Set<ReportFilter.Scope> scopes(Parameters parameters) {
        Set<ReportFilter.Scope> scopes = new HashSet<>();
        List<String> given = parameters.list("scope");
        for (String scope : given) {
            int slash = scope.indexOf('/');
            if (slash < 1 || slash == scope.length() - 1) {
                throw Problem.badParameter("scope", "'scope' is a network and a unit of it, such as zones/centre");
            }
            scopes.add(new ReportFilter.Scope(scope.substring(0, slash), scope.substring(slash + 1)));
        }
        return scopes;
    }
}

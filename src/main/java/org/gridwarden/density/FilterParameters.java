package org.gridwarden.density;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.VocabularyService;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ReportFilter} from query parameters. Thread-safe. */
public final class FilterParameters {

    /** The parameters that make a filter. */
    public static final String[] NAMES = {"category", "channel", "status", "from", "to", "default_places"};

    private final VocabularyService words;
    private final Clock clock;

    public FilterParameters(VocabularyService words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The names of a filter and these others. */
    public static String[] with(String... others) {
        String[] names = java.util.Arrays.copyOf(others, others.length + NAMES.length);
        System.arraycopy(NAMES, 0, names, others.length, NAMES.length);
        return names;
    }

    /** The filter of a request; throws a problem that names the parameter at fault. */
    public ReportFilter of(Parameters parameters) {
        ReportFilter.Status status = parameters
                .choice("status", "open", "closed", "overdue")
                .map(text -> ReportFilter.Status.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(null);
        boolean include = parameters
                .choice("default_places", "leave_out", "include")
                .filter("include"::equals)
                .isPresent();
        return new ReportFilter(
                words.categories(parameters.list("category")),
                words.channels(parameters.list("channel")),
                status,
                period(
                        parameters.instant("from").orElse(null),
                        parameters.instant("to").orElse(null)),
                include,
                clock.instant());
    }

    private static Period period(@Nullable Instant from, @Nullable Instant to) {
        try {
            return new Period(from, to);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("to", String.valueOf(e.getMessage()));
        }
    }
}

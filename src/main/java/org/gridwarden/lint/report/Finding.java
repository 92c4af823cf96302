package org.gridwarden.lint.report;

import java.util.Comparator;
import java.util.List;
import org.gridwarden.lint.rule.Severity;
import org.gridwarden.lint.rule.Words;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One breach of a rule.
 *
 * @param key the same breach in the same state of the network has the same key, and no two findings share one
 * @param rule code of the rule
 * @param severity how grave
 * @param level code of the level of the first unit; null where no unit is meant
 * @param units codes of the units concerned
 * @param place where, in degrees; null where it has no place
 * @param sentence what is wrong, for a person
 * @param fix what would mend it safely; null where a person must decide
 */
public record Finding(
        String key,
        String rule,
        Severity severity,
        @Nullable String level,
        List<String> units,
        @Nullable Geometry place,
        Words sentence,
        @Nullable Fix fix) {

    /** Gravest first, then by rule and key. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule).thenComparing(Finding::key);

    public Finding {
        units = List.copyOf(units);
    }
}

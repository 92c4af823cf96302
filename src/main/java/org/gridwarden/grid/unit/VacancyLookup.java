package org.gridwarden.grid.unit;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Answers for which units nobody answers; made by whoever knows the people. */
@FunctionalInterface
public interface VacancyLookup {

    /** Those of these units that are vacant at {@code asOf} as known at {@code knownAt}. */
    Set<Long> vacant(Collection<Long> unitIds, Instant asOf, Instant knownAt);
}

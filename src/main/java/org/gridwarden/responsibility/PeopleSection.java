package org.gridwarden.responsibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.unit.UnitDetail;
import org.gridwarden.grid.unit.UnitSection;
import org.gridwarden.responsibility.PeopleAnswers.ResponsibilityAnswer;
import org.gridwarden.responsibility.duty.Responsibility;

/** Adds who answers to a unit's page. Thread-safe. */
public final class PeopleSection implements UnitSection {

    private final ResponsibilityService responsibilities;
    private final PhonePrivacy privacy;

    /** A section with who answers for a unit, telephone numbers as privacy allows. */
    public PeopleSection(ResponsibilityService responsibilities, PhonePrivacy privacy) {
        this.responsibilities = responsibilities;
        this.privacy = privacy;
    }

    @Override
    public Map<String, ?> of(Caller caller, UnitDetail unit, Instant asOf, Instant knownAt) {
        long id = unit.unit().id();
        List<Responsibility> rows =
                responsibilities.holdersOf(List.of(id), asOf, knownAt).getOrDefault(id, List.of());
        return Map.of(
                "responsibilities",
                privacy.seenBy(caller, rows).stream()
                        .map(ResponsibilityAnswer::of)
                        .toList());
    }
}

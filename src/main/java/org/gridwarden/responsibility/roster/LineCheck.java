package org.gridwarden.responsibility.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.gridwarden.responsibility.duty.Assignment;

/** What can be said of each line by itself: its words are in the dictionaries, its unit is there and within reach. Used once. */
public final class LineCheck {

    private final Set<String> kinds;
    private final Set<String> grades;
    private final Set<String> categories;
    private final Map<String, Map<String, Long>> unitIds;
    private final LongPredicate inTerritory;
    private final Map<Long, Boolean> inside = new HashMap<>();
    private final List<LineError> errors = new ArrayList<>();

    /**
     * A check by these dictionaries.
     *
     * @param unitIds identities of the units that lines name, by network and code; of a network that is not there, none
     * @param inTerritory whether a unit lies in the territory of whoever gives the lines; asked once for each
     */
    public LineCheck(
            Set<String> kinds,
            Set<String> grades,
            Set<String> categories,
            Map<String, Map<String, Long>> unitIds,
            LongPredicate inTerritory) {
        this.kinds = kinds;
        this.grades = grades;
        this.categories = categories;
        this.unitIds = unitIds;
        this.inTerritory = inTerritory;
    }

    /** What is wrong with each of these lines. */
    public List<LineError> errors(List<PeopleLine> lines) {
        for (PeopleLine line : lines) {
            Assignment assignment = line.assignment();
            if (assignment != null) {
                check(line.line(), assignment);
            }
        }
        return errors;
    }

    private void check(int line, Assignment assignment) {
        require(line, "kind", kinds, assignment.kind());
        if (assignment.grade() != null) {
            require(line, "grade", grades, assignment.grade());
        }
        if (assignment.category() != null) {
            require(line, "category", categories, assignment.category());
        }
        if (assignment.ordinal() < 1) {
            errors.add(new LineError(
                    line,
                    "ordinal",
                    "value_invalid",
                    "ordinal is 1 for the first, 2 for a deputy …, not " + assignment.ordinal()));
        }
        Map<String, Long> ids = unitIds.get(assignment.network());
        if (ids == null) {
            errors.add(
                    new LineError(line, "network", "network_unknown", "there is no network " + assignment.network()));
            return;
        }
        Long id = ids.get(assignment.unit());
        if (id == null) {
            errors.add(new LineError(
                    line,
                    "unit_code",
                    "unit_unknown",
                    "network " + assignment.network() + " has no unit " + assignment.unit()));
        } else if (!inside.computeIfAbsent(id, inTerritory::test)) {
            errors.add(new LineError(
                    line,
                    "unit_code",
                    "outside_territory",
                    "unit " + assignment.unit() + " lies outside your territory"));
        }
    }

    private void require(int line, String column, Set<String> allowed, String value) {
        if (!allowed.contains(value)) {
            errors.add(new LineError(
                    line,
                    column,
                    column + "_unknown",
                    "the dictionary has no " + column + " '" + value + "'"
                            + (allowed.size() <= 20
                                    ? "; allowed: "
                                            + String.join(
                                                    ", ",
                                                    allowed.stream().sorted().toList())
                                    : "")));
        }
    }
}

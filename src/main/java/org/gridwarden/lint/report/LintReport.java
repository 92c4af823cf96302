package org.gridwarden.lint.report;

import java.util.List;
import java.util.Optional;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a city's rules found in one state of a network. Immutable.
 *
 * @param findings gravest first, then by rule and key
 * @param tallies what each active rule looked at
 * @param city the state of the network
 */
public record LintReport(List<Finding> findings, List<Tally> tallies, City city) {

    public LintReport {
        findings = List.copyOf(findings);
        tallies = List.copyOf(tallies);
    }

    /** Findings of a unit and of everything below it; all of them where {@code unitCode} is null. */
    public List<Finding> within(@Nullable String unitCode) {
        CityUnit place = city.find(unitCode);
        if (unitCode == null) {
            return findings;
        }
        return findings.stream()
                .filter(finding -> finding.units().stream().anyMatch(code -> isWithin(code, place, unitCode)))
                .toList();
    }

    private boolean isWithin(String code, @Nullable CityUnit place, String unitCode) {
        CityUnit unit = city.find(code);
        return code.equals(unitCode) || place != null && unit != null && unit.isBelow(place);
    }

    /** The finding with this key. */
    public Optional<Finding> find(String key) {
        return findings.stream().filter(finding -> finding.key().equals(key)).findFirst();
    }
}

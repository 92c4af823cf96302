package org.gridwarden.lint.check;

import java.util.List;
import java.util.Optional;

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

    /** The finding with this key. */
    public Optional<Finding> find(String key) {
        return findings.stream().filter(finding -> finding.key().equals(key)).findFirst();
    }
}

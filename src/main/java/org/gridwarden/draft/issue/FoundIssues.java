package org.gridwarden.draft.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;

/** Checks drafts and keeps what was found. Thread-safe. */
public final class FoundIssues {

    private static final int LISTED_ISSUES = 100;

    private final IssueStore issues = new IssueStore();

    /** What the last check found, blocking issues first. */
    public List<DraftIssue> list(Transaction tx, long draftId) {
        return issues.list(tx, draftId);
    }

    /** Checks these units of the draft, keeps what was found and returns it, by level, code and key. */
    public List<DraftIssue> check(
            Transaction tx, Network network, long draftId, Set<String> acceptedKeys, List<UnitContent> of) {
        return check(tx, network, draftId, acceptedKeys, Set.of(), of);
    }

    /** The same where the boundaries of some levels are made of those below. */
    public List<DraftIssue> check(
            Transaction tx,
            Network network,
            long draftId,
            Set<String> acceptedKeys,
            Set<Integer> derivedRanks,
            List<UnitContent> of) {
        List<DraftIssue> found = find(tx, network, acceptedKeys, derivedRanks, of);
        issues.replace(tx, draftId, found);
        return found;
    }

    /** Keeps what a fit found in the units it made, {@code coverageIssues}, and what else is wrong with them. */
    public void keep(
            Transaction tx,
            Network network,
            long draftId,
            List<UnitContent> fitted,
            List<CoverageIssue> coverageIssues) {
        issues.replace(
                tx, draftId, DraftCheck.check(network, fitted, earlierLevels(tx, network, fitted), coverageIssues));
    }

    /** Throws a problem with the list while an issue blocks these units, and when there are none. */
    public void requireNone(Transaction tx, Network network, Set<String> acceptedKeys, List<UnitContent> of) {
        if (of.isEmpty()) {
            throw Problem.conflict("draft_empty", "the draft has no units");
        }
        List<DraftIssue> blocking = find(tx, network, acceptedKeys, Set.of(), of).stream()
                .filter(DraftIssue::blocking)
                .toList();
        if (!blocking.isEmpty()) {
            throw Problem.unprocessable(
                    "coverage_has_issues",
                    blocking.size() + " issues keep the draft from being published"
                            + (blocking.size() > LISTED_ISSUES ? "; the first " + LISTED_ISSUES + " are listed" : ""),
                    blocking.stream()
                            .limit(LISTED_ISSUES)
                            .map(issue -> new ProblemError(issue.code(), issue.message(), issue.key(), null, null))
                            .toList());
        }
    }

    /** Throws a problem when two units have one code: which is meant? */
    public static void requireUniqueCodes(List<UnitContent> units) {
        Set<String> seen = new HashSet<>();
        for (UnitContent unit : units) {
            if (!seen.add(unit.code())) {
                throw Problem.conflict(
                        "duplicate_code", "two units have the code " + unit.code() + "; which one is meant?");
            }
        }
    }

    private List<DraftIssue> find(
            Transaction tx,
            Network network,
            Set<String> acceptedKeys,
            Set<Integer> derivedRanks,
            List<UnitContent> of) {
        return DraftCheck.check(network, of, earlierLevels(tx, network, of), acceptedKeys, derivedRanks);
    }

    private Map<String, Integer> earlierLevels(Transaction tx, Network network, List<UnitContent> of) {
        return issues.earlierLevels(
                tx, network.id(), of.stream().map(UnitContent::code).toList());
    }
}

package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.fit.CoverageFit;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.coverage.fit.FitResult;
import org.gridwarden.db.Database;
import org.gridwarden.draft.issue.DraftCheck;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.draft.issue.FitSummary;
import org.gridwarden.draft.issue.FoundIssues;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.json.Json;

/**
 * What is done to a draft as a whole: units are put in, checked, fitted, and real gaps accepted. Every method demands the
 * permission in the whole network, writes an audit row in the same transaction, and throws a problem unless the draft is
 * open. Thread-safe.
 */
public final class MendService {

    private final Database database;
    private final DraftDesk desk;
    private final FoundIssues issues = new FoundIssues();
    private final DraftStore drafts = new DraftStore();
    private final DraftUnitStore units = new DraftUnitStore();

    /** Mends drafts of these networks. */
    public MendService(Database database, AuditLog audit, NetworkService networks) {
        this.database = database;
        this.desk = new DraftDesk(database, audit, networks);
    }

    /** What the last check found, blocking issues first. */
    public List<DraftIssue> issues(Caller caller, long draftId) {
        desk.enter(caller, draftId);
        return database.read(tx -> issues.list(tx, draftId));
    }

    /**
     * Puts these units in the place of all units of their levels, and checks the draft.
     *
     * @param ranks levels that are replaced, those without a new unit too
     * @param derivedRanks those of them whose boundaries are dissolved from their children
     */
    public Draft replaceLevels(
            Caller caller, long draftId, Set<Integer> ranks, Set<Integer> derivedRanks, List<UnitContent> replacing) {
        return desk.rewrite(caller, Permission.EDIT_GRIDS, draftId, "draft.import", (tx, network, draft) -> {
            units.deleteLevels(tx, draftId, ranks);
            units.insert(tx, draftId, draft.version() + 1, replacing);
            Set<Integer> derived = new HashSet<>(draft.derivedRanks());
            derived.removeAll(ranks);
            derived.addAll(derivedRanks);
            drafts.setDerivedRanks(tx, draftId, derived);
            drafts.setFitReport(tx, draftId, null);
            issues.check(tx, network, draftId, draft.acceptedKeys(), derived, units.list(tx, draftId));
            return Map.of("levels", ranks, "units", replacing.size());
        });
    }

    /** Checks a draft that is not closed anew and returns what is wrong with it, blocking issues first. */
    public List<DraftIssue> check(Caller caller, long draftId) {
        desk.act(
                caller,
                Permission.EDIT_GRIDS,
                draftId,
                "draft.check",
                null,
                (tx, network, draft) -> Map.of(
                        "issues",
                        issues.check(
                                        tx,
                                        network,
                                        draftId,
                                        draft.acceptedKeys(),
                                        draft.derivedRanks(),
                                        units.list(tx, draftId))
                                .size()),
                Draft.State.OPEN,
                Draft.State.SUBMITTED,
                Draft.State.APPROVED);
        return database.read(tx -> issues.list(tx, draftId));
    }

    /**
     * Makes the draft a coverage and checks it; its derived levels and accepted issues are added to the options.
     * Nothing happens to a draft with two units of one code: which is meant?
     */
    public FitSummary fit(Caller caller, long draftId, FitOptions options) {
        FitSummary[] summary = new FitSummary[1];
        desk.rewrite(caller, Permission.EDIT_GRIDS, draftId, "draft.fit", (tx, network, draft) -> {
            List<UnitContent> before = units.list(tx, draftId);
            FoundIssues.requireUniqueCodes(before);
            FitResult result = CoverageFit.fit(
                    DraftCheck.levels(network), DraftCheck.coverageUnits(before), completed(options, draft));
            List<UnitContent> fitted = withGeometries(before, result.units());
            units.deleteLevels(
                    tx, draftId, network.levels().stream().map(Level::rank).toList());
            units.insert(tx, draftId, draft.version() + 1, fitted);
            summary[0] = FitSummary.of(result);
            drafts.setFitReport(tx, draftId, Json.writeText(summary[0]));
            issues.keep(tx, network, draftId, fitted, result.issues());
            return Map.of(
                    "changedUnits", summary[0].changes().size(),
                    "areaMovedSquareMetres", summary[0].areaMovedSquareMetres(),
                    "greatestDisplacementMetres", summary[0].greatestDisplacementMetres());
        });
        return summary[0];
    }

    /**
     * Takes these gaps as no defects, such as a lake in which nobody has a grid, and checks the draft. Any other issue is
     * refused: it must be mended.
     */
    public Draft accept(Caller caller, long draftId, Collection<String> keys, String reason) {
        desk.act(
                caller,
                Permission.PUBLISH_GRIDS,
                draftId,
                "draft.accept",
                reason,
                (tx, network, draft) -> {
                    requireGaps(issues.list(tx, draftId), keys);
                    Set<String> accepted = new HashSet<>(draft.acceptedKeys());
                    accepted.addAll(keys);
                    drafts.setAcceptedKeys(tx, draftId, accepted);
                    issues.check(tx, network, draftId, accepted, draft.derivedRanks(), units.list(tx, draftId));
                    return Map.of("keys", keys, "reason", reason);
                },
                Draft.State.OPEN);
        return database.read(tx -> desk.get(tx, draftId));
    }

    private static void requireGaps(List<DraftIssue> issues, Collection<String> keys) {
        issues.stream()
                .filter(issue -> keys.contains(issue.key()) && !issue.code().equals(CoverageIssue.Type.GAP.name()))
                .findFirst()
                .ifPresent(issue -> {
                    throw Problem.unprocessable(
                            "issue_not_acceptable",
                            "only a gap can be accepted; mend this: " + issue.message(),
                            List.of());
                });
    }

    private static FitOptions completed(FitOptions options, DraftHead draft) {
        Set<Integer> derived = new HashSet<>(options.derivedRanks());
        derived.addAll(draft.derivedRanks());
        Set<String> accepted = new HashSet<>(options.acceptedKeys());
        accepted.addAll(draft.acceptedKeys());
        return new FitOptions(
                options.snapMetres(), options.overlapWidthMetres(), options.gapWidthMetres(), derived, accepted);
    }

    private static List<UnitContent> withGeometries(List<UnitContent> units, List<CoverageUnit> fitted) {
        List<UnitContent> result = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            result.add(units.get(i).withGeometry(fitted.get(i).geometry()));
        }
        return result;
    }
}

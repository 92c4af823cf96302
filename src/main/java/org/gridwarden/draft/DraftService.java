package org.gridwarden.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.coverage.CoverageFit;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.FitOptions;
import org.gridwarden.coverage.FitResult;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionPublisher;
import org.gridwarden.grid.EditionPublisher.Publication;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Drafts from their beginning to the edition they become. Every method that changes something demands the permission in
 * the whole network, writes an audit row in the same transaction, and throws a problem when the draft is not open.
 * Thread-safe.
 */
public final class DraftService {

    private static final Duration LONG_WORK = Duration.ofMinutes(10);
    private static final int LISTED_ISSUES = 100;

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final EditionService editions;
    private final Clock clock;
    private final EditionPublisher publisher = new EditionPublisher();
    private final DraftStore drafts = new DraftStore();
    private final IssueStore issues = new IssueStore();

    public DraftService(
            Database database, AuditLog audit, NetworkService networks, EditionService editions, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.editions = editions;
        this.clock = clock;
    }

    /** Drafts of a network, newest first; all of them where {@code state} is null. */
    public List<Draft> list(Caller caller, String networkCode, Draft.@Nullable State state) {
        Network network = networks.get(networkCode);
        networks.authorise(caller, Permission.EDIT_GRIDS, network);
        return database.read(tx -> drafts.list(tx, network.id(), state));
    }

    /** The draft; throws a problem when there is none. */
    public Draft get(Caller caller, long draftId) {
        Draft draft = database.read(tx -> get(tx, draftId));
        networks.authorise(caller, Permission.EDIT_GRIDS, networks.get(draft.networkCode()));
        return draft;
    }

    /** What the last check found, blocking issues first. */
    public List<DraftIssue> issues(Caller caller, long draftId) {
        get(caller, draftId);
        return database.read(tx -> issues.list(tx, draftId));
    }

    /** Every unit of the draft, by level and code. */
    public List<UnitContent> units(Caller caller, long draftId) {
        get(caller, draftId);
        return database.read(tx -> drafts.units(tx, draftId));
    }

    /** A new draft that begins as a copy of the edition published last, or empty. */
    public Draft create(Caller caller, String networkCode, String title) {
        Network network = networks.get(networkCode);
        networks.authorise(caller, Permission.EDIT_GRIDS, network);
        return database.inTransaction(tx -> {
            Edition base = editions.findLatest(tx, network.id()).orElse(null);
            long id = insert(tx, caller, network, base, title);
            if (base != null) {
                drafts.insertUnits(tx, id, editions.listContents(tx, base.id()));
            }
            return get(tx, id);
        });
    }

    /**
     * A new draft that holds exactly these units, whatever was published before: the bulk way in. It is checked at once.
     */
    public Draft createFrom(Caller caller, String networkCode, String title, List<UnitContent> units) {
        Network network = networks.get(networkCode);
        networks.authorise(caller, Permission.EDIT_GRIDS, network);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            Edition base = editions.findLatest(tx, network.id()).orElse(null);
            long id = insert(tx, caller, network, base, title);
            drafts.insertUnits(tx, id, units);
            check(tx, network, get(tx, id), units);
            return get(tx, id);
        });
    }

    /**
     * Puts these units in the place of all units of their levels, and checks the draft.
     *
     * @param ranks levels that are replaced, those without a new unit too
     * @param derivedRanks those of them whose boundaries are dissolved from their children
     */
    public Draft replaceLevels(
            Caller caller, long draftId, Set<Integer> ranks, Set<Integer> derivedRanks, List<UnitContent> units) {
        return change(
                caller,
                draftId,
                Permission.EDIT_GRIDS,
                (tx, network, draft) -> {
                    drafts.deleteLevels(tx, draftId, ranks);
                    drafts.insertUnits(tx, draftId, units);
                    Set<Integer> derived = new HashSet<>(draft.derivedRanks());
                    derived.removeAll(ranks);
                    derived.addAll(derivedRanks);
                    drafts.setDerivedRanks(tx, draftId, derived);
                    drafts.setFitReport(tx, draftId, null);
                    check(tx, network, draft, drafts.units(tx, draftId));
                    return Map.of("levels", ranks, "units", units.size());
                },
                "draft.import");
    }

    /** Checks the draft anew and returns what is wrong with it, blocking issues first. */
    public List<DraftIssue> check(Caller caller, long draftId) {
        change(
                caller,
                draftId,
                Permission.EDIT_GRIDS,
                (tx, network, draft) -> {
                    List<DraftIssue> found = check(tx, network, draft, drafts.units(tx, draftId));
                    return Map.of("issues", found.size());
                },
                "draft.check");
        return database.read(tx -> issues.list(tx, draftId));
    }

    /**
     * Makes the draft a coverage and checks it; its derived levels and accepted issues are added to the options.
     * Nothing happens to a draft with two units of one code: which is meant?
     */
    public FitSummary fit(Caller caller, long draftId, FitOptions options) {
        FitSummary[] summary = new FitSummary[1];
        change(
                caller,
                draftId,
                Permission.EDIT_GRIDS,
                (tx, network, draft) -> {
                    List<UnitContent> units = drafts.units(tx, draftId);
                    requireUniqueCodes(units);
                    FitResult result = CoverageFit.fit(
                            DraftCheck.levels(network), DraftCheck.coverageUnits(units), completed(options, draft));
                    List<UnitContent> fitted = withGeometries(units, result.units());
                    drafts.deleteLevels(
                            tx,
                            draftId,
                            network.levels().stream().map(level -> level.rank()).toList());
                    drafts.insertUnits(tx, draftId, fitted);
                    summary[0] = FitSummary.of(result);
                    drafts.setFitReport(tx, draftId, Json.writeText(summary[0]));
                    issues.replace(
                            tx,
                            draftId,
                            DraftCheck.check(network, fitted, earlierLevels(tx, network, fitted), result.issues()));
                    return Map.of(
                            "changedUnits", summary[0].changes().size(),
                            "areaMovedSquareMetres", summary[0].areaMovedSquareMetres(),
                            "greatestDisplacementMetres", summary[0].greatestDisplacementMetres());
                },
                "draft.fit");
        return summary[0];
    }

    /**
     * Takes these gaps as no defects, such as a lake in which nobody has a grid, and checks the draft. Any other issue is
     * refused: it must be mended.
     */
    public Draft accept(Caller caller, long draftId, Collection<String> keys, String reason) {
        return change(
                caller,
                draftId,
                Permission.PUBLISH_GRIDS,
                (tx, network, draft) -> {
                    requireGaps(issues.list(tx, draftId), keys);
                    Set<String> accepted = new HashSet<>(draft.acceptedKeys());
                    accepted.addAll(keys);
                    drafts.setAcceptedKeys(tx, draftId, accepted);
                    check(tx, network, get(tx, draftId), drafts.units(tx, draftId));
                    return Map.of("keys", keys, "reason", reason);
                },
                "draft.accept");
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

    /** Gives the draft up; it stays readable. */
    public void discard(Caller caller, long draftId) {
        change(
                caller,
                draftId,
                Permission.EDIT_GRIDS,
                (tx, network, draft) -> {
                    drafts.close(tx, draftId, Draft.State.DISCARDED, null);
                    return Map.of();
                },
                "draft.discard");
    }

    /**
     * Makes the draft the network's next edition, in one transaction. It is checked once more; throws a problem with the
     * list of issues while one blocks, and one that says so when another edition was published since the draft began.
     *
     * @param effectiveAt instant from which the edition holds; null for now
     */
    public Edition publish(Caller caller, long draftId, @Nullable Instant effectiveAt, String reason) {
        Network network = networks.get(get(caller, draftId).networkCode());
        networks.authorise(caller, Permission.PUBLISH_GRIDS, network);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            publisher.lock(tx, network);
            requireOpen(tx, draftId);
            Draft draft = get(tx, draftId);
            requireLatestBase(tx, draft, network);
            List<UnitContent> units = drafts.units(tx, draftId);
            requirePublishable(find(tx, network, draft, units), units);
            Instant now = clock.instant();
            Edition edition = publisher.publish(
                    tx,
                    network,
                    units,
                    new Publication(effectiveAt == null ? now : effectiveAt, now, caller.actor(), reason));
            drafts.close(tx, draftId, Draft.State.PUBLISHED, edition.id());
            audit.record(
                    tx,
                    caller.actor(),
                    "edition.publish",
                    "network/" + network.code() + "/edition/" + edition.number(),
                    reason,
                    Map.of(
                            "draft", draftId,
                            "effectiveAt", edition.effectiveAt(),
                            "units", edition.unitCount(),
                            "contentHash", edition.contentHash()));
            return edition;
        });
    }

    private long insert(Transaction tx, Caller caller, Network network, @Nullable Edition base, String title) {
        long id = drafts.insert(
                tx,
                network.id(),
                base == null ? null : base.id(),
                title,
                caller.actor(),
                clock.instant(),
                base == null ? Set.of() : drafts.acceptedFor(tx, base.id()));
        audit.record(tx, caller.actor(), "draft.create", subject(network, id), null, Map.of("title", title));
        return id;
    }

    /** A change of an open draft; answers what the audit row tells of it. */
    private interface Change {
        Map<String, ?> apply(Transaction tx, Network network, Draft draft);
    }

    private Draft change(Caller caller, long draftId, Permission permission, Change change, String action) {
        Network network = networks.get(get(caller, draftId).networkCode());
        networks.authorise(caller, permission, network);
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            requireOpen(tx, draftId);
            Map<String, ?> detail = change.apply(tx, network, get(tx, draftId));
            drafts.touch(tx, draftId);
            audit.record(tx, caller.actor(), action, subject(network, draftId), null, detail);
            return get(tx, draftId);
        });
    }

    private List<DraftIssue> check(Transaction tx, Network network, Draft draft, List<UnitContent> units) {
        List<DraftIssue> found = find(tx, network, draft, units);
        issues.replace(tx, draft.id(), found);
        return found;
    }

    private List<DraftIssue> find(Transaction tx, Network network, Draft draft, List<UnitContent> units) {
        return DraftCheck.check(network, units, earlierLevels(tx, network, units), draft.acceptedKeys());
    }

    private Map<String, Integer> earlierLevels(Transaction tx, Network network, List<UnitContent> units) {
        return drafts.earlierLevels(
                tx, network.id(), units.stream().map(UnitContent::code).toList());
    }

    private Draft get(Transaction tx, long draftId) {
        return drafts.find(tx, draftId)
                .orElseThrow(() -> Problem.notFound("draft_unknown", "there is no draft " + draftId));
    }

    private void requireOpen(Transaction tx, long draftId) {
        Draft.State state = drafts.lock(tx, draftId)
                .orElseThrow(() -> Problem.notFound("draft_unknown", "there is no draft " + draftId));
        if (state != Draft.State.OPEN) {
            throw Problem.conflict(
                    "draft_closed",
                    "draft " + draftId + " was " + (state == Draft.State.PUBLISHED ? "published" : "discarded"));
        }
    }

    private void requireLatestBase(Transaction tx, Draft draft, Network network) {
        Integer latest =
                editions.findLatest(tx, network.id()).map(Edition::number).orElse(null);
        if (latest != null && !latest.equals(draft.baseEdition())) {
            throw Problem.conflict(
                    "draft_outdated",
                    "edition " + latest + " was published since draft " + draft.id()
                            + (draft.baseEdition() == null
                                    ? " began from nothing"
                                    : " began from edition " + draft.baseEdition())
                            + "; make a new draft");
        }
    }

    private static void requirePublishable(List<DraftIssue> found, List<UnitContent> units) {
        if (units.isEmpty()) {
            throw Problem.conflict("draft_empty", "the draft has no units");
        }
        List<DraftIssue> blocking = found.stream().filter(DraftIssue::blocking).toList();
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

    private static void requireUniqueCodes(List<UnitContent> units) {
        Set<String> seen = new HashSet<>();
        for (UnitContent unit : units) {
            if (!seen.add(unit.code())) {
                throw Problem.conflict(
                        "duplicate_code", "two units have the code " + unit.code() + "; which one is meant?");
            }
        }
    }

    private static FitOptions completed(FitOptions options, Draft draft) {
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

    private static String subject(Network network, long draftId) {
        return "network/" + network.code() + "/draft/" + draftId;
    }
}

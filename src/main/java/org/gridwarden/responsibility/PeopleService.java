package org.gridwarden.responsibility;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.responsibility.ResponsibilityStore.Filter;
import org.gridwarden.responsibility.ResponsibilityStore.Row;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.Responsibility;
import org.gridwarden.responsibility.roster.ImportOutcome;
import org.gridwarden.responsibility.roster.LineCheck;
import org.gridwarden.responsibility.roster.LineError;
import org.gridwarden.responsibility.roster.PeopleCsv;
import org.gridwarden.responsibility.roster.PeopleLine;
import org.gridwarden.responsibility.roster.PeoplePlan;
import org.jspecify.annotations.Nullable;

/**
 * Brings people and what they answer for in, one or many: all of it or nothing, and the same again changes nothing. Every
 * unit must lie in the caller's territory. Thread-safe.
 */
public final class PeopleService {

    private static final Duration LONG_WORK = Duration.ofMinutes(10);
    private static final int LISTED_ERRORS = 1000;

    private final Database database;
    private final AuditLog audit;
    private final TerritoryCheck territory;
    private final NetworkService networks;
    private final UnitService units;
    private final DictionaryService dictionaries;
    private final ZoneId zone;
    private final Clock clock;
    private final PartyStore parties = new PartyStore();
    private final ResponsibilityStore responsibilities = new ResponsibilityStore();

    /** A day in a file begins in the zone. */
    public PeopleService(
            Database database,
            AuditLog audit,
            TerritoryCheck territory,
            NetworkService networks,
            UnitService units,
            DictionaryService dictionaries,
            ZoneId zone,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.territory = territory;
        this.networks = networks;
        this.units = units;
        this.dictionaries = dictionaries;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Imports a CSV with the columns of {@link PeopleCsv#COLUMNS}. Errors are returned by a dry run and thrown as a
     * problem otherwise.
     */
    public ImportOutcome importCsv(Caller caller, InputStream in, boolean dryRun) {
        PeopleCsv csv = PeopleCsv.read(in, zone);
        return run(caller, csv.lines(), csv.errors(), csv.read(), dryRun, null);
    }

    /** Loads parties and assignments to them from a program; throws a problem that lists what is wrong by position. */
    public ImportOutcome load(Caller caller, List<NewParty> newParties, List<Assignment> assignments) {
        Map<String, NewParty> byCode = new HashMap<>();
        List<PeopleLine> lines = new ArrayList<>();
        for (NewParty party : newParties) {
            byCode.put(party.code(), party);
            lines.add(new PeopleLine(lines.size() + 1, party, null));
        }
        for (Assignment assignment : assignments) {
            NewParty party = byCode.get(assignment.party());
            if (party == null) {
                throw Problem.notFound("party_unknown", "the load has no party " + assignment.party());
            }
            lines.add(new PeopleLine(lines.size() + 1, party, assignment));
        }
        return run(caller, lines, List.of(), lines.size(), false, null);
    }

    /** Lets a known party answer for a unit; supersedes what is believed of the same kind for an overlapping time. */
    public Responsibility assign(Caller caller, Assignment assignment, @Nullable String reason) {
        Party party = database.read(tx -> parties.find(tx, List.of(assignment.party())))
                .get(assignment.party());
        if (party == null) {
            throw Problem.notFound("party_unknown", "there is no party " + assignment.party());
        }
        NewParty same = new NewParty(
                party.code(), party.kind(), party.name(), party.phone(), party.post(), party.organisation());
        run(caller, List.of(new PeopleLine(1, same, assignment)), List.of(), 1, false, reason);
        Instant now = clock.instant();
        return database
                .read(tx -> responsibilities.list(tx, new Filter(null, null, party.id(), null, null, now)))
                .stream()
                .filter(row -> Assignment.Key.of(row).equals(assignment.key()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private ImportOutcome run(
            Caller caller,
            List<PeopleLine> lines,
            List<LineError> unreadable,
            int read,
            boolean dryRun,
            @Nullable String reason) {
        Map<String, Map<String, Long>> unitIds = database.read(tx -> unitIds(tx, lines));
        List<LineError> errors = new ArrayList<>(unreadable);
        errors.addAll(check(caller, unitIds).errors(lines));
        errors.addAll(describedOutside(caller, lines));
        return database.inTransaction(tx -> {
            tx.limitStatements(LONG_WORK);
            Instant now = clock.instant();
            PeoplePlan plan = plan(tx, lines, unitIds, now);
            errors.addAll(plan.errors());
            errors.addAll(plan.unknownOrganisations(
                    parties.find(tx, plan.organisationsElsewhere()).keySet()));
            if (!errors.isEmpty()) {
                return refused(errors, read, dryRun);
            }
            ImportOutcome outcome =
                    new ImportOutcome(dryRun, read, read - plan.repeated(), plan.repeated(), 0, List.of());
            if (!dryRun && outcome.accepted() > 0) {
                write(tx, caller, plan, unitIds, now, outcome, reason);
            }
            return outcome;
        });
    }

    private LineCheck check(Caller caller, Map<String, Map<String, Long>> unitIds) {
        boolean everywhere = caller.territory(Permission.EDIT_PEOPLE).everywhere();
        return new LineCheck(
                dictionaries.codes("responsibility_kind"),
                dictionaries.codes("responsibility_grade"),
                dictionaries.codes("report_category"),
                unitIds,
                unitId -> everywhere || territory.holds(caller, Permission.EDIT_PEOPLE, unitId));
    }

    private PeoplePlan plan(
            Transaction tx, List<PeopleLine> lines, Map<String, Map<String, Long>> unitIds, Instant now) {
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> codes.add(line.party().code()));
        Set<Long> ids = new HashSet<>();
        unitIds.values().forEach(byCode -> ids.addAll(byCode.values()));
        PeoplePlan plan = new PeoplePlan(
                parties.find(tx, codes), responsibilities.list(tx, new Filter(null, ids, null, null, null, now)), now);
        lines.forEach(plan::add);
        return plan;
    }

    private void write(
            Transaction tx,
            Caller caller,
            PeoplePlan plan,
            Map<String, Map<String, Long>> unitIds,
            Instant now,
            ImportOutcome outcome,
            @Nullable String reason) {
        parties.put(tx, plan.changedParties(), now);
        Map<String, Party> known = parties.find(tx, plan.parties());
        responsibilities.close(
                tx,
                plan.superseded().stream().map(Responsibility::id).distinct().toList(),
                now);
        List<Row> rows = new ArrayList<>();
        for (Assignment assignment : plan.assignments()) {
            Instant from = Objects.requireNonNull(assignment.validFrom());
            plan.superseded().stream()
                    .filter(row -> Assignment.Key.of(row).equals(assignment.key())
                            && row.validFrom().isBefore(from))
                    .map(row -> ResponsibilityService.until(row, from))
                    .forEach(rows::add);
            rows.add(new Row(
                    Objects.requireNonNull(known.get(assignment.party())).id(),
                    Objects.requireNonNull(Objects.requireNonNull(unitIds.get(assignment.network()))
                            .get(assignment.unit())),
                    assignment.kind(),
                    assignment.grade(),
                    assignment.ordinal(),
                    assignment.category(),
                    from,
                    assignment.validTo()));
        }
        responsibilities.insert(tx, rows, now, caller.actor());
        audit.record(
                tx,
                caller.actor(),
                "responsibility.import",
                "responsibilities",
                reason,
                Map.of(
                        "read", outcome.read(),
                        "accepted", outcome.accepted(),
                        "parties", plan.changedParties().size(),
                        "assigned", plan.assignments().size(),
                        "superseded", plan.superseded().size()));
        tx.notifyChange(ResponsibilityService.CHANNEL, "*");
    }

    /** Lines that describe a known party anew that answers, now or later, for a unit outside the caller's territory. */
    private List<LineError> describedOutside(Caller caller, List<PeopleLine> lines) {
        if (caller.territory(Permission.EDIT_PEOPLE).everywhere()) {
            return List.of();
        }
        Set<String> codes = new HashSet<>();
        lines.forEach(line -> codes.add(line.party().code()));
        Instant now = clock.instant();
        Map<String, Party> known = database.read(tx -> parties.find(tx, codes));
        Map<String, Boolean> inside = new HashMap<>();
        List<LineError> errors = new ArrayList<>();
        for (PeopleLine line : lines) {
            Party party = known.get(line.party().code());
            if (party != null
                    && PeoplePlan.describesAnew(line.party(), party)
                    && !inside.computeIfAbsent(party.code(), code -> answersInside(caller, party, now))) {
                errors.add(new LineError(
                        line.line(),
                        "party_code",
                        "outside_territory",
                        "the party " + party.code() + " answers outside your territory too; leave its name, post,"
                                + " telephone and organisation as they are"));
            }
        }
        return errors;
    }

    private boolean answersInside(Caller caller, Party party, Instant now) {
        return database
                .read(tx -> responsibilities.list(tx, new Filter(null, null, party.id(), null, null, now)))
                .stream()
                .filter(row -> row.validTo() == null || row.validTo().isAfter(now))
                .allMatch(row -> territory.holds(caller, Permission.EDIT_PEOPLE, row.unitId()));
    }

    private Map<String, Map<String, Long>> unitIds(Transaction tx, List<PeopleLine> lines) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (PeopleLine line : lines) {
            Assignment assignment = line.assignment();
            if (assignment != null) {
                codes.computeIfAbsent(assignment.network(), network -> new HashSet<>())
                        .add(assignment.unit());
            }
        }
        Map<String, Map<String, Long>> ids = new HashMap<>();
        for (Network network : codes.isEmpty() ? List.<Network>of() : networks.list(tx)) {
            if (codes.containsKey(network.code())) {
                ids.put(network.code(), units.ids(tx, network, codes.get(network.code())));
            }
        }
        return ids;
    }

    private static ImportOutcome refused(List<LineError> errors, int read, boolean dryRun) {
        List<LineError> ordered =
                errors.stream().sorted(Comparator.comparingInt(LineError::line)).toList();
        if (dryRun) {
            return new ImportOutcome(true, read, 0, 0, 0, ordered);
        }
        throw Problem.unprocessable(
                "import_refused",
                ordered.size() + " errors; nothing was written"
                        + (ordered.size() > LISTED_ERRORS ? "; the first " + LISTED_ERRORS + " are listed" : ""),
                ordered.stream()
                        .limit(LISTED_ERRORS)
                        .map(error -> ProblemError.ofLine(error.code(), error.line(), error.column(), error.detail()))
                        .toList());
    }
}

package org.gridwarden.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.intake.given.Vocabulary;
import org.gridwarden.intake.report.Queue;
import org.gridwarden.intake.report.Report;
import org.gridwarden.intake.report.ReportQuery;
import org.gridwarden.intake.report.ReportResolution;
import org.gridwarden.intake.vocabulary.Vocabularies;
import org.gridwarden.locate.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports and does with them what a dispatcher does: close, give to a unit, resolve again. A caller sees and
 * touches what lies in his territory; reports that nobody owns belong to those whose territory has no limit. Thread-safe.
 */
public final class ReportService {

    private static final Territory EVERYWHERE = new Territory(true, Set.of());

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final BulkResolver resolver;
    private final TerritoryCheck territory;
    private final Clock clock;
    private final ReportReadStore reads = new ReportReadStore();
    private final ReportWriteStore writes = new ReportWriteStore();
    private final ResolutionStore resolutions = new ResolutionStore();
    private final Vocabularies vocabularies = new Vocabularies();

    /** Reports that came in; a correction is a new resolution by this resolver. */
    public ReportService(
            Database database,
            AuditLog audit,
            NetworkService networks,
            Resolver resolver,
            TerritoryCheck territory,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.resolver = new BulkResolver(resolver);
        this.territory = territory;
        this.clock = clock;
    }

    /** Reports of the caller's territory with their current resolutions, newest first. */
    public List<Report> list(Caller caller, ReportQuery query) {
        List<Report> found = database.read(tx -> {
            Vocabulary words = vocabularies.read(tx);
            Long root = query.unit() == null ? null : unitId(tx, query.network(), query.unit());
            return reads.list(
                    tx,
                    query,
                    new ReportReadStore.Narrowed(
                            words.withMembers(Vocabulary.CATEGORY, query.categories()),
                            words.withMembers(Vocabulary.CHANNEL, query.channels()),
                            root,
                            caller.territory(Permission.READ_REPORTS)),
                    clock.instant());
        });
        return shown(caller, found);
    }

    /** A report with every resolution it had; throws a 404 problem when there is none in the caller's territory. */
    public Report get(Caller caller, long id) {
        return shown(caller, List.of(get(id, caller.territory(Permission.READ_REPORTS))))
                .get(0);
    }

    /** A report of the caller's territory, if there is one. */
    public Optional<Report> find(Caller caller, long id) {
        Territory where = caller.territory(Permission.READ_REPORTS);
        List<Report> found = database.read(tx -> reads.listByIds(tx, List.of(id), where, false, clock.instant()));
        return shown(caller, found).stream().findFirst();
    }

    /** A report for whoever has just sent it: without its sender's name, which he knows. */
    public Report getSent(long id) {
        return get(id, EVERYWHERE).withoutReporter();
    }

    /** Closes an open report; a closed one stays as it is. */
    public Report close(Caller caller, long id, @Nullable String reason) {
        Report before = getToHandle(caller, id);
        Instant now = clock.instant();
        database.useTransaction(tx -> {
            if (writes.close(tx, id, now)) {
                audit.record(
                        tx, caller.actor(), "report.close", subject(id), reason, Map.of("number", before.number()));
                changed(tx, id);
            }
        });
        return get(caller, id);
    }

    /** Gives a report to a unit by hand; the answer it had is kept. The caller handles both the report and the unit. */
    public Report assign(Caller caller, long id, String network, String unit, String reason) {
        Report before = getToHandle(caller, id);
        Network target = network(network);
        Instant now = clock.instant();
        long unitId = database.read(tx -> unitId(tx, network, unit));
        territory.require(caller, Permission.HANDLE_REPORTS, unitId);
        database.useTransaction(tx -> {
            writes.lock(tx, List.of(id));
            resolutions.supersede(tx, List.of(id), List.of(target.id()));
            resolutions.insert(tx, NewResolution.byHand(id, target.id(), unitId, reason, now, caller.actor()));
            Map<String, Object> detail = Map.of("number", before.number(), "network", network, "unit", unit);
            audit.record(tx, caller.actor(), "report.assign", subject(id), reason, detail);
            changed(tx, id);
        });
        return get(caller, id);
    }

    /**
     * Finds the owners of reports again, in the editions that held when they were seen, as is known now. New rows; what a
     * person decided by hand is not touched.
     */
    public void resolveAgain(Caller caller, List<Long> ids, String reason) {
        Instant now = clock.instant();
        List<Network> all = networks.list();
        database.useTransaction(tx -> {
            writes.lock(tx, ids);
            for (Report report : reads.listByIds(tx, ids, EVERYWHERE, false, now)) {
                List<Network> asked = all.stream()
                        .filter(network -> !isByHand(report, network))
                        .toList();
                List<Long> askedIds = asked.stream().map(Network::id).toList();
                resolutions.supersede(tx, List.of(report.id()), askedIds);
                resolver.resolve(List.of(seen(report)), asked, now, caller.actor()).stream()
                        .filter(row -> askedIds.contains(row.networkId()))
                        .forEach(row -> resolutions.insert(tx, row));
                audit.record(tx, caller.actor(), "report.resolve", subject(report.id()), reason, Map.of());
                changed(tx, report.id());
            }
        });
    }

    /** The queue of a network: what nobody owns, for a person to decide. */
    public Queue queue(Caller caller, String network, @Nullable String reason, @Nullable Long before, int limit) {
        TerritoryCheck.requireEverywhere(caller, Permission.HANDLE_REPORTS);
        Network asked = network(network);
        return database.read(tx -> {
            Map<String, Integer> totals = reads.queueTotals(tx, asked.id());
            List<Long> ids = reads.queueIds(tx, asked.id(), reason, before, limit + 1);
            boolean more = ids.size() > limit;
            List<Long> page = more ? ids.subList(0, limit) : ids;
            List<Report> items = reads.listByIds(tx, page, EVERYWHERE, false, clock.instant());
            int total = totals.values().stream().mapToInt(n -> n).sum();
            return new Queue(total, totals, shown(caller, items), more ? page.get(limit - 1) : null);
        });
    }

    private Report getToHandle(Caller caller, long id) {
        return get(id, caller.territory(Permission.HANDLE_REPORTS));
    }

    private Report get(long id, Territory where) {
        return database.read(tx -> reads.listByIds(tx, List.of(id), where, true, clock.instant())).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("report_unknown", "there is no report " + id + " in your territory"));
    }

    /** Senders are shown to those who may call people at an owner of the report, or everywhere. */
    private List<Report> shown(Caller caller, List<Report> reports) {
        return reports.stream()
                .map(report -> mayCall(caller, report) ? report : report.withoutReporter())
                .toList();
    }

    private boolean mayCall(Caller caller, Report report) {
        return caller.territory(Permission.CALL_PEOPLE).everywhere()
                || report.resolutions().stream()
                        .filter(ReportResolution::current)
                        .map(ReportResolution::unitId)
                        .anyMatch(unit -> unit != null && territory.holds(caller, Permission.CALL_PEOPLE, unit));
    }

    private static boolean isByHand(Report report, Network network) {
        return report.resolutions().stream()
                .anyMatch(row -> row.current()
                        && row.network().equals(network.code())
                        && row.status().equals(NewResolution.BY_HAND));
    }

    private static BulkResolver.Seen seen(Report report) {
        List<Double> place = report.place();
        LngLat at = place == null ? null : new LngLat(place.get(0), place.get(1));
        return new BulkResolver.Seen(report.id(), at, report.seenAt());
    }

    private Network network(String code) {
        return networks.find(code)
                .orElseThrow(() -> Problem.notFound("network_unknown", "there is no network " + code));
    }

    private long unitId(Transaction tx, @Nullable String network, String unit) {
        if (network == null) {
            throw Problem.badParameter("network", "a unit is named together with its network");
        }
        return resolutions
                .findUnit(tx, network, unit)
                .orElseThrow(() -> Problem.notFound("unit_unknown", "the network " + network + " has no unit " + unit));
    }

    private static void changed(Transaction tx, long id) {
        tx.notifyChange(IntakeService.CHANNEL, Long.toString(id));
    }

    private static String subject(long id) {
        return "report/" + id;
    }
}

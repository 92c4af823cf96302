package org.gridwarden.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.intake.given.KeyedReport;
import org.gridwarden.intake.given.NewReport;
import org.gridwarden.intake.vocabulary.Vocabularies;
import org.gridwarden.locate.Resolution;
import org.gridwarden.locate.ResolvedOwner;
import org.gridwarden.locate.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * The door through which a report comes in. In one transaction it is stored, its owners are found in the editions that
 * held when it was seen, and the change is recorded. The same key with the same content gives the first answer again. A
 * report is refused for its words, never for its place. Thread-safe.
 */
public final class IntakeService {

    /** On which changed reports are told: their ids between commas, or {@code *} for any. */
    public static final String CHANNEL = "reports_changed";

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final Resolver resolver;
    private final Clock clock;
    private final ZoneId zone;
    private final ReportWriteStore reports = new ReportWriteStore();
    private final ResolutionStore resolutions = new ResolutionStore();
    private final Vocabularies vocabularies = new Vocabularies();

    /** Reports are numbered by the day in {@code zone} on which they come in. */
    public IntakeService(
            Database database, AuditLog audit, NetworkService networks, Resolver resolver, Clock clock, ZoneId zone) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.resolver = resolver;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What became of a report.
     *
     * @param id its identity
     * @param created false when the same report had come in before
     */
    public record Accepted(long id, boolean created) {}

    /**
     * Takes a report in. Throws a 422 problem that lists what is wrong with its words, and a 409 problem when the key
     * came with another content before.
     */
    public Accepted accept(Caller caller, String key, NewReport report) {
        if (key.isBlank() || key.length() > 200) {
            throw Problem.badParameter("Idempotency-Key", "an idempotency key has 1 to 200 characters");
        }
        List<Network> all = networks.list();
        return database.inTransaction(tx -> accept(tx, caller, new KeyedReport(key, report), all));
    }

    private Accepted accept(Transaction tx, Caller caller, KeyedReport given, List<Network> all) {
        var known = reports.find(tx, given.key());
        if (known.isPresent()) {
            return repeated(known.get(), given);
        }
        List<ProblemError> errors = vocabularies.read(tx).errors(given.report());
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("report_invalid", errors.get(0).detail(), errors);
        }
        StampedReport stamped = StampedReport.of(reports.nextIds(tx, 1).get(0), given, clock.instant(), zone);
        if (!reports.insert(tx, stamped)) {
            return repeated(reports.find(tx, given.key()).orElseThrow(), given);
        }
        resolve(tx, stamped, all, caller.actor());
        audit.record(
                tx,
                caller.actor(),
                "report.create",
                "report/" + stamped.id(),
                null,
                Map.of("number", stamped.number(), "channel", given.report().channel()));
        tx.notifyChange(CHANNEL, Long.toString(stamped.id()));
        return new Accepted(stamped.id(), true);
    }

    private void resolve(Transaction tx, StampedReport stamped, List<Network> all, String by) {
        LngLat place = stamped.report().usablePlace();
        Instant now = stamped.receivedAt();
        Resolution found = place == null ? null : resolver.resolve(place, stamped.seenAt());
        for (Network network : all) {
            resolutions.insert(tx, row(stamped.id(), network, found, now, by));
        }
    }

    private static NewResolution row(long id, Network network, @Nullable Resolution found, Instant now, String by) {
        if (found == null) {
            return NewResolution.noPlace(id, network.id(), now, by);
        }
        ResolvedOwner owner = found.owners().get(network.id());
        return owner == null
                ? NewResolution.noEdition(id, network.id(), now, by)
                : NewResolution.of(id, network.id(), owner, now, by);
    }

    private static Accepted repeated(ReportWriteStore.Known known, KeyedReport given) {
        if (!Arrays.equals(known.hash(), given.hash())) {
            throw Problem.conflict(
                    "idempotency_key_reused",
                    "the idempotency key came before with another report; send a new report with a new key");
        }
        return new Accepted(known.id(), false);
    }
}

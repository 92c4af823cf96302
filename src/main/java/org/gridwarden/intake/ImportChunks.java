package org.gridwarden.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.ProblemError;
import org.gridwarden.intake.given.CsvRow;
import org.gridwarden.intake.given.KeyedReport;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.intake.given.Vocabulary;
import org.gridwarden.intake.vocabulary.Vocabularies;
import org.gridwarden.locate.Resolver;

/** Takes some thousand rows of a file in one transaction: all of them that can be, or none. Thread-safe. */
final class ImportChunks {

    private static final String NO_EDITION = "no_edition";

    private final Database database;
    private final AuditLog audit;
    private final NetworkService networks;
    private final BulkResolver resolver;
    private final Clock clock;
    private final ZoneId zone;
    private final ReportWriteStore reports = new ReportWriteStore();
    private final ResolutionStore resolutions = new ResolutionStore();
    private final Vocabularies vocabularies = new Vocabularies();

    ImportChunks(
            Database database, AuditLog audit, NetworkService networks, Resolver resolver, Clock clock, ZoneId zone) {
        this.database = database;
        this.audit = audit;
        this.networks = networks;
        this.resolver = new BulkResolver(resolver);
        this.clock = clock;
        this.zone = zone;
    }

    /** What became of the rows of one chunk. */
    static final class Taken {
        private final int read;
        private final List<KeyedReport> fresh = new ArrayList<>();
        private final List<ProblemError> errors = new ArrayList<>();
        private final Map<String, Map<String, Integer>> statuses = new HashMap<>();
        private int repeated;
        private int queued;

        private Taken(int read) {
            this.read = read;
        }

        /** Rows of the chunk. */
        int read() {
            return read;
        }

        /** Rows that are new reports. */
        int accepted() {
            return fresh.size();
        }

        /** Those of them that are without an owner in some network that has an edition. */
        int queued() {
            return queued;
        }

        /** Rows that are known already, unchanged. */
        int repeated() {
            return repeated;
        }

        /** What networks said of the new reports: by network, by status. */
        Map<String, Map<String, Integer>> statuses() {
            return statuses;
        }

        /** What is wrong with the other rows, in the order of the file. */
        List<ProblemError> errors() {
            return errors;
        }
    }

    /** Connections that there are, for this and everything else. */
    int poolSize() {
        return database.settings().poolSize();
    }

    /** Takes the rows; tries once more when somebody else writes the same keys at the same time. */
    Taken take(Caller caller, List<CsvRow> rows, ReportImport.Options options) {
        try {
            return takeOnce(caller, rows, options);
        } catch (ReportWriteStore.CopyFailed e) {
            if (!e.isRace()) {
                throw e;
            }
            return takeOnce(caller, rows, options);
        }
    }

    private Taken takeOnce(Caller caller, List<CsvRow> rows, ReportImport.Options options) {
        return database.inTransaction(tx -> {
            Taken taken = sort(tx, rows, vocabulary(tx, rows, options), options.mapping());
            store(tx, caller, taken, options);
            return taken;
        });
    }

    private Vocabulary vocabulary(Transaction tx, List<CsvRow> rows, ReportImport.Options options) {
        Vocabulary known = vocabularies.read(tx);
        if (!options.addCategories()) {
            return known;
        }
        // In order, since two chunks that add the same ones crosswise would wait for each other.
        Map<String, String> missing = new TreeMap<>();
        for (CsvRow row : rows) {
            KeyedReport given = row.report();
            if (given != null
                    && !known.knows(Vocabulary.CATEGORY, given.report().category())
                    && known.categoryNamed(row.categoryWord()).isEmpty()) {
                missing.putIfAbsent(given.report().category(), row.categoryWord());
            }
        }
        return options.dryRun() ? known.with(Vocabulary.CATEGORY, missing.keySet()) : add(tx, missing, known, options);
    }

    private Vocabulary add(
            Transaction tx, Map<String, String> missing, Vocabulary known, ReportImport.Options options) {
        if (missing.isEmpty()) {
            return known;
        }
        List<String> added = vocabularies.addCategories(tx, missing, options.source());
        audit.record(
                tx,
                AuditLog.SYSTEM,
                "dictionary.add",
                "dictionary/" + Vocabulary.CATEGORY,
                "categories of an imported file",
                Map.of("codes", added, "source", options.source()));
        return vocabularies.read(tx);
    }

    private Taken sort(Transaction tx, List<CsvRow> given, Vocabulary vocabulary, ReportMapping mapping) {
        Taken taken = new Taken(given.size());
        List<CsvRow> rows = given.stream()
                .map(row -> row.withCategory(vocabulary, mapping.otherCategory()))
                .toList();
        List<String> keys = rows.stream()
                .map(CsvRow::report)
                .filter(Objects::nonNull)
                .map(KeyedReport::key)
                .toList();
        Map<String, byte[]> known = new HashMap<>(reports.hashes(tx, keys));
        for (CsvRow row : rows) {
            KeyedReport report = row.report();
            if (report == null) {
                taken.errors.addAll(row.errors());
            } else {
                sort(row.line(), report, vocabulary, known, taken);
            }
        }
        return taken;
    }

    private static void sort(
            int line, KeyedReport given, Vocabulary vocabulary, Map<String, byte[]> known, Taken taken) {
        byte[] hash = given.hash();
        byte[] before = known.get(given.key());
        if (before != null && Arrays.equals(before, hash)) {
            taken.repeated++;
        } else if (before != null) {
            taken.errors.add(ProblemError.ofLine(
                    "idempotency_key_reused", line, "idempotency_key", "the key came before with another report"));
        } else {
            List<ProblemError> wrong = vocabulary.errors(given.report());
            wrong.forEach(error ->
                    taken.errors.add(ProblemError.ofLine(error.code(), line, error.parameter(), error.detail())));
            if (wrong.isEmpty()) {
                known.put(given.key(), hash);
                taken.fresh.add(given);
            }
        }
    }

    /** Finds the owners of the fresh ones, counts them, and keeps both unless it is a dry run. */
    private void store(Transaction tx, Caller caller, Taken taken, ReportImport.Options options) {
        List<KeyedReport> fresh = taken.fresh;
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Long> ids = options.dryRun()
                ? LongStream.rangeClosed(1, fresh.size()).boxed().toList()
                : reports.nextIds(tx, fresh.size());
        List<StampedReport> stamped = new ArrayList<>(fresh.size());
        for (int i = 0; i < ids.size(); i++) {
            stamped.add(StampedReport.of(ids.get(i), fresh.get(i), now, zone));
        }
        List<BulkResolver.Seen> seen = stamped.stream()
                .map(report ->
                        new BulkResolver.Seen(report.id(), report.report().usablePlace(), report.seenAt()))
                .toList();
        List<Network> all = networks.list(tx);
        List<NewResolution> rows = resolver.resolve(seen, all, now, caller.actor());
        count(rows, all, taken);
        if (options.dryRun()) {
            return;
        }
        reports.copy(tx, stamped);
        resolutions.copy(tx, rows);
        audit.record(
                tx,
                caller.actor(),
                "report.import",
                "report",
                null,
                Map.of("source", options.source(), "accepted", fresh.size(), "first", ids.get(0)));
        tx.notifyChange(IntakeService.CHANNEL, "*");
    }

    /** A network that has no edition at all yet has no say in what must be decided by a person. */
    private static void count(List<NewResolution> rows, List<Network> all, Taken taken) {
        Map<Long, String> codes = new HashMap<>();
        all.forEach(network -> codes.put(network.id(), network.code()));
        Set<Long> queued = new HashSet<>();
        for (NewResolution row : rows) {
            String code = codes.getOrDefault(row.networkId(), "");
            taken.statuses.computeIfAbsent(code, network -> new HashMap<>()).merge(row.status(), 1, Integer::sum);
            if (row.unitId() == null && !row.status().equals(NO_EDITION)) {
                queued.add(row.reportId());
            }
        }
        taken.queued = queued.size();
    }
}

package org.gridwarden.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.intake.given.CsvReports;
import org.gridwarden.intake.given.CsvRow;
import org.gridwarden.intake.given.ReportMapping;
import org.gridwarden.locate.Resolver;

/**
 * Brings files of reports in, many rows to a transaction and several transactions at a time. A broken-off import is simply run again: what was kept before
 * is recognised by its key. Thread-safe.
 */
public final class ReportImport {

    private static final int CHUNK_ROWS = 20_000;

    private final ImportChunks chunks;
    private final Runnable afterwards;

    /**
     * Reports are numbered by the day in {@code zone} on which they come in.
     *
     * @param afterwards what is done once a file has brought reports
     */
    public ReportImport(
            Database database,
            AuditLog audit,
            NetworkService networks,
            Resolver resolver,
            Runnable afterwards,
            Clock clock,
            ZoneId zone) {
        this.chunks = new ImportChunks(database, audit, networks, resolver, clock, zone);
        this.afterwards = afterwards;
    }

    /**
     * How a file is to be read.
     *
     * @param mapping its columns
     * @param dryRun whether only to tell what would happen
     * @param addCategories whether categories that the dictionary lacks are added to it
     * @param source where the file is from, for the record of changes
     */
    public record Options(ReportMapping mapping, boolean dryRun, boolean addCategories, String source) {}

    /**
     * Reads a whole CSV file. Every row is read: one that cannot be taken is listed with its line, the others are kept.
     *
     * @param progress called with the number of rows that are in so far, after each chunk and at the end
     */
    public ImportOutcome run(Caller caller, Reader file, Options options, IntConsumer progress) {
        ImportTally tally = new ImportTally(options.dryRun());
        try (CsvReports csv = new CsvReports(file, options.mapping());
                ChunksUnderway underway = new ChunksUnderway(chunks, caller, options, tally)) {
            while (csv.hasNext()) {
                List<CsvRow> rows = new ArrayList<>(CHUNK_ROWS);
                while (rows.size() < CHUNK_ROWS && csv.hasNext()) {
                    rows.add(csv.next());
                }
                underway.begin(rows);
                progress.accept(tally.read());
            }
            underway.finish();
            progress.accept(tally.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!options.dryRun() && tally.accepted() > 0) {
            afterwards.run();
        }
        return tally.outcome();
    }
}

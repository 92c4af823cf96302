package org.gridwarden.density;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.db.Database;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.column.ColumnsFile;
import org.gridwarden.density.column.ColumnsService;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.column.ReportRow;
import org.gridwarden.density.column.Seconds;
import org.gridwarden.density.figure.EditionOwners;
import org.gridwarden.density.figure.UnitCounts;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.density.heat.HeatCells;
import org.gridwarden.density.heat.HeatGrid;
import org.gridwarden.density.scan.ReportFilter;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.testing.TestDatabase;
import org.gridwarden.testing.WiggledCity;
import org.jspecify.annotations.Nullable;

/** A made-up city of 10,000 grids with made-up reports in a database of its own. */
final class BenchCity implements AutoCloseable {

    static final double MIDDLE_LONGITUDE = WiggledCity.WEST + 50 * WiggledCity.STEP + 0.001;
    static final double MIDDLE_LATITUDE = WiggledCity.SOUTH + 50 * WiggledCity.STEP + 0.001;

    private static final int SIDE = 100;
    private static final int WARM_RUNS = 30;
    private static final int SQL_RUNS = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final int reports;
    private final TestDatabase test = TestDatabase.create();
    private final Database database = test.database();
    private final Path file;
    private final UnitTree tree;
    private final EditionOwners.Locator locator;

    BenchCity(int reports) throws IOException {
        this.reports = reports;
        this.file = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "columns")
                .resolve("reports.columns");
        EditionContent content = WiggledCity.content(SIDE, 1);
        tree = new UnitTree(content.units().stream().map(BenchCity::figure).toList(), Set.of());
        NetworkIndex index = NetworkIndex.build(content);
        locator = GroundService.locator(index, tree);
        BenchTables.fill(database, reports, SIDE * WiggledCity.STEP);
    }

    private static UnitFigure figure(EditionUnit unit) {
        return new UnitFigure(
                unit.unitId(),
                unit.code(),
                unit.name(),
                unit.level(),
                unit.parentUnitId(),
                unit.areaSquareMetres(),
                unit.residents(),
                unit.households(),
                null);
    }

    /** What questions are asked of. */
    private record Known(
            ReportColumns columns,
            EditionOwners owners,
            @Nullable HeatCells cells) {}

    BenchSize measure(int runs, boolean sql) throws IOException {
        long empty = heap();
        long begun = System.nanoTime();
        ColumnsService loading = new ColumnsService(database, new ColumnsFile(file), ZONE);
        ReportColumns columns = loading.current();
        double load = seconds(begun);
        begun = System.nanoTime();
        EditionOwners owners = EditionOwners.of(columns, 1, tree, locator);
        double ownerSeconds = seconds(begun);
        begun = System.nanoTime();
        Known known = new Known(columns, owners, HeatCells.of(columns));
        double cellSeconds = seconds(begun);
        ask(new BenchQuestion("", ReportFilter.all(BenchQuestion.NOW), "true", null), known);
        double heapBytes = (double) (heap() - empty) / reports;
        begun = System.nanoTime();
        ReportColumns again = new ColumnsService(database, new ColumnsFile(file), ZONE).current();
        double restart = seconds(begun);
        if (again.size() != reports || columns.size() != reports) {
            throw new IllegalStateException(again.size() + " and " + columns.size() + " instead of " + reports);
        }
        again = ReportColumns.none(columns.time());
        double change = change(columns, owners);
        if (sql) {
            BenchTables.fillPeer(database, columns, owners);
        }
        List<BenchSize.Answer> answers = new ArrayList<>();
        for (BenchQuestion question : BenchQuestion.all()) {
            answers.add(answer(question, known, runs, sql));
            System.out.println(reports + " " + answers.get(answers.size() - 1));
        }
        return new BenchSize(
                reports,
                load,
                restart,
                ownerSeconds,
                cellSeconds,
                change,
                heapBytes,
                (double) Files.size(file) / reports,
                answers);
    }

    private BenchSize.Answer answer(BenchQuestion question, Known known, int runs, boolean sql) {
        long matches = 0;
        for (int run = 0; run < WARM_RUNS; run++) {
            matches = ask(question, known);
        }
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            ask(question, known);
            times[run] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        Double peer = sql ? BenchTables.ask(database, question.sql(), SQL_RUNS) : null;
        return new BenchSize.Answer(
                question.name(), matches, times[runs / 2], times[Math.min(runs - 1, runs * 95 / 100)], peer);
    }

    private static long ask(BenchQuestion asked, Known known) {
        ReportQuestion question = new ReportQuestion(known.columns(), asked.filter(), List.of(), Map.of());
        if (asked.tile() != null) {
            return HeatGrid.cells(question, known.cells(), asked.tile()).stream()
                    .mapToLong(HeatGrid.Cell::count)
                    .sum();
        }
        return UnitCounts.of(question, known.owners(), false).figures(0).count();
    }

    /** Milliseconds for a report that is closed, with its owner; median of nine. */
    private static double change(ReportColumns columns, EditionOwners owners) {
        double[] times = new double[9];
        for (int run = 0; run < times.length; run++) {
            Chunk chunk = columns.chunks().get(columns.chunks().size() / 2);
            ReportRow row = new ReportRow(
                    chunk.ids.get(run),
                    chunk.seen[run],
                    chunk.seen[run] + 60,
                    Seconds.NEVER,
                    "c1",
                    "h1",
                    chunk.xs[run],
                    chunk.ys[run],
                    1,
                    false);
            long begun = System.nanoTime();
            owners.after(columns.change(List.of(row.id()), List.of(row), List.of()));
            times[run] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        test.close();
        delete(file);
        delete(file.getParent());
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

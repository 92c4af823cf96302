package org.gridwarden.coverage.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.fit.FitReport.Transfer;
import org.gridwarden.coverage.fit.FitReport.UnitChange;
import org.gridwarden.db.Transaction;
import org.gridwarden.testing.TestDatabase;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a fit says of itself, measured again by PostGIS from the boundaries before and after alone: ground gained and lost by
 * {@code ST_Difference} and {@code ST_Area} on the ellipsoid, displacement by {@code ST_HausdorffDistance} of the boundaries
 * in UTM.
 *
 * <p>Areas agree to {@value #SQUARE_METRES} m²: lines bend by up to a centimetre where they are noded, which PostGIS counts
 * and the account, that knows only faces, does not. Displacements agree to a hundredth and two centimetres: ours is an upper
 * bound with that promise, PostGIS's a lower one, and a metre of UTM is not quite a metre.
 */
class FitReportIT {

    private static final double SQUARE_METRES = 2.0;

    private static final List<CoverageLevel> LEVELS = List.of(new CoverageLevel(1, true), new CoverageLevel(2, true));

    private static final String CHANGES = """
            SELECT code,
                   ST_Area(CAST(ST_Difference(after, before) AS geography)) AS gained,
                   ST_Area(CAST(ST_Difference(before, after) AS geography)) AS lost,
                   ST_HausdorffDistance(
                       ST_Transform(ST_Boundary(before), 32651), ST_Transform(ST_Boundary(after), 32651), 0.02) AS moved
            FROM fitted
            """;

    private static final String TRANSFERS = """
            SELECT a.code AS giver, b.code AS receiver,
                   ST_Area(CAST(ST_Intersection(ST_Difference(a.before, a.after), b.after) AS geography)) AS area
            FROM fitted a
            JOIN fitted b ON a.rank = b.rank AND a.code <> b.code AND a.before && b.after
            """;

    private static final String FROM_NOBODY = """
            SELECT b.code AS receiver,
                   ST_Area(CAST(ST_Difference(
                       b.after, (SELECT ST_Union(a.before) FROM fitted a WHERE a.rank = b.rank)) AS geography)) AS area
            FROM fitted b
            """;

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true"})
    void postgis_measures_what_the_report_says(long seed, boolean dissolved) {
        List<CoverageUnit> units = Pictures.drawnIndependently(seed);
        FitResult result =
                CoverageFit.fit(LEVELS, units, new FitOptions(0, 40, 40, dissolved ? Set.of(1) : Set.of(), Set.of()));
        assertThat(result.issues()).isEmpty();
        assertThat(result.report().changes()).hasSizeGreaterThan(40);
        TEST.database().useTransaction(tx -> {
            load(tx, units, result.units());
            compareChanges(tx, result.report(), "seed " + seed);
            compareTransfers(tx, result.report(), "seed " + seed);
            tx.handle().execute("DROP TABLE fitted");
        });
    }

    private static void load(Transaction tx, List<CoverageUnit> before, List<CoverageUnit> after) {
        tx.handle().execute("CREATE TEMPORARY TABLE fitted (code text, rank int, before geometry, after geometry)");
        PreparedBatch batch = tx.handle().prepareBatch("INSERT INTO fitted VALUES (:code, :rank, :before, :after)");
        for (int i = 0; i < before.size(); i++) {
            batch.bind("code", before.get(i).code())
                    .bind("rank", before.get(i).levelRank())
                    .bind("before", before.get(i).geometry())
                    .bind("after", after.get(i).geometry())
                    .add();
        }
        batch.execute();
    }

    private static void compareChanges(Transaction tx, FitReport report, String about) {
        Map<String, UnitChange> said = new HashMap<>();
        report.changes().forEach(change -> said.put(change.code(), change));
        tx.handle().createQuery(CHANGES).mapToMap().forEach(row -> {
            String code = (String) row.get("code");
            UnitChange change = said.getOrDefault(code, new UnitChange(code, 0, 0, 0, 0, false));
            assertThat(change.gainedSquareMetres())
                    .as("%s %s gained", about, code)
                    .isCloseTo((double) row.get("gained"), within(SQUARE_METRES));
            assertThat(change.lostSquareMetres())
                    .as("%s %s lost", about, code)
                    .isCloseTo((double) row.get("lost"), within(SQUARE_METRES));
            double moved = (double) row.get("moved");
            assertThat(change.displacementMetres())
                    .as("%s %s moved", about, code)
                    .isBetween(moved * 0.99 - 0.02, moved * 1.01 + 0.02);
        });
    }

    private static void compareTransfers(Transaction tx, FitReport report, String about) {
        Map<List<String>, Double> said = new HashMap<>();
        for (Transfer transfer : report.transfers()) {
            said.put(
                    List.of(String.valueOf(transfer.fromCode()), String.valueOf(transfer.toCode())),
                    transfer.areaSquareMetres());
        }
        tx.handle()
                .createQuery(TRANSFERS)
                .mapToMap()
                .forEach(row -> compare(said, row, (String) row.get("giver"), about));
        tx.handle().createQuery(FROM_NOBODY).mapToMap().forEach(row -> compare(said, row, "null", about));
    }

    private static void compare(Map<List<String>, Double> said, Map<String, Object> row, String giver, String about) {
        List<String> pair = List.of(giver, (String) row.get("receiver"));
        assertThat(said.getOrDefault(pair, 0.0))
                .as("%s from %s", about, pair)
                .isCloseTo((double) row.get("area"), within(SQUARE_METRES));
    }
}

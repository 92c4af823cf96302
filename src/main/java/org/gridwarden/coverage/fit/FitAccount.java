package org.gridwarden.coverage.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.UnitTree;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.fit.FitReport.Transfer;
import org.gridwarden.coverage.fit.FitReport.UnitChange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the account of a fit: ground before and after, face by face. Levels that were dissolved from their children have no
 * lines of their own among those faces; they are laid over what they were, if they were anything. Not safe between threads.
 */
final class FitAccount {

    private final UnitTree tree;
    private final SoundUnits sound;
    private final FitPlan plan;
    private final FaceGround drawn;
    private final double[] gained;
    private final double[] lost;
    private final Map<List<String>, Double> transfers =
            new TreeMap<>((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)));

    /** The account of these faces, with the units that claimed each before and the faces that each unit has now. */
    FitAccount(UnitTree tree, SoundUnits sound, FitPlan plan, FaceShapes shapes, int[][] claims, int[][] facesByUnit) {
        this.tree = tree;
        this.sound = sound;
        this.plan = plan;
        this.drawn = FaceGround.of(shapes, claims, facesByUnit);
        this.gained = new double[tree.size()];
        this.lost = new double[tree.size()];
    }

    FitReport report(List<CoverageUnit> fitted, FaceOwners.Tally overlaps, FaceOwners.Tally gaps) {
        Set<Integer> dissolved = new TreeSet<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (plan.isDerived(unit) && wasThere(unit)) {
                dissolved.add(tree.rank(unit));
            }
        }
        enter(drawn, unit -> !plan.isDerived(unit) && !dissolved.contains(tree.rank(unit)));
        for (int rank : dissolved) {
            int[] units = IntStream.range(0, tree.size())
                    .filter(unit -> tree.rank(unit) == rank && wasThere(unit))
                    .toArray();
            enter(FaceGround.overlay(units, sound.lattice, fitted), unit -> true);
        }
        List<UnitChange> changes = changes(fitted);
        double greatest = changes.stream()
                .mapToDouble(UnitChange::displacementMetres)
                .max()
                .orElse(0);
        return new FitReport(
                changes,
                transfers.entrySet().stream().map(FitAccount::transfer).toList(),
                overlaps.count,
                overlaps.squareMetres,
                gaps.count,
                gaps.squareMetres,
                greatest);
    }

    private boolean wasThere(int unit) {
        return !sound.lattice.get(unit).isEmpty();
    }

    private void enter(FaceGround ground, IntPredicate counted) {
        for (int face = 1; face < ground.faceCount(); face++) {
            int[] before = Arrays.stream(ground.before(face)).filter(counted).toArray();
            int[] after = Arrays.stream(ground.after(face)).filter(counted).toArray();
            double area = ground.squareMetres(face);
            for (int unit : after) {
                if (!contains(before, unit)) {
                    gained[unit] += area;
                    int rank = tree.rank(unit);
                    if (Arrays.stream(before).noneMatch(loser -> tree.rank(loser) == rank && !contains(after, loser))) {
                        transfers.merge(entry(rank, "", tree.code(unit)), area, Double::sum);
                    }
                }
            }
            for (int unit : before) {
                if (!contains(after, unit)) {
                    lost[unit] += area;
                    addLoss(unit, after, area);
                }
            }
        }
    }

    private void addLoss(int unit, int[] after, double area) {
        int rank = tree.rank(unit);
        int[] receivers =
                Arrays.stream(after).filter(owner -> tree.rank(owner) == rank).toArray();
        if (receivers.length == 0) {
            transfers.merge(entry(rank, tree.code(unit), ""), area, Double::sum);
        }
        for (int receiver : receivers) {
            transfers.merge(entry(rank, tree.code(unit), tree.code(receiver)), area, Double::sum);
        }
    }

    private List<UnitChange> changes(List<CoverageUnit> fitted) {
        return IntStream.range(0, tree.size())
                .filter(unit -> !plan.isDerived(unit) || wasThere(unit))
                .parallel()
                .mapToObj(unit -> new UnitChange(
                        tree.code(unit),
                        tree.rank(unit),
                        gained[unit],
                        lost[unit],
                        Displacement.metres(
                                tree.units.get(unit).geometry(),
                                fitted.get(unit).geometry()),
                        sound.repaired[unit]))
                .filter(change -> change.gainedSquareMetres() > 0
                        || change.lostSquareMetres() > 0
                        || change.displacementMetres() > 0
                        || change.repaired())
                .sorted((a, b) -> a.levelRank() == b.levelRank()
                        ? a.code().compareTo(b.code())
                        : Integer.compare(a.levelRank(), b.levelRank()))
                .toList();
    }

    private static List<String> entry(int rank, String from, String to) {
        return List.of(String.format(java.util.Locale.ROOT, "%03d", rank), to, from);
    }

    private static Transfer transfer(Map.Entry<List<String>, Double> entry) {
        List<String> key = entry.getKey();
        @Nullable String to = key.get(1).isEmpty() ? null : key.get(1);
        @Nullable String from = key.get(2).isEmpty() ? null : key.get(2);
        return new Transfer(Integer.parseInt(key.get(0)), from, to, Objects.requireNonNull(entry.getValue()));
    }

    private static boolean contains(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}

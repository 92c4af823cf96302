package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridwarden.coverage.FitReport.Transfer;
import org.gridwarden.coverage.FitReport.UnitChange;
import org.jspecify.annotations.Nullable;

/** Keeps the account of a fit: ground before and after, face by face. Not safe between threads. */
final class FitAccount {

    private final UnitTree tree;
    private final SoundUnits sound;
    private final FitPlan plan;
    private final int[][] claims;
    private final int[][] owners;
    private final double[] area;

    /** The account of these faces, with the units that claimed each before and the faces that each unit has now. */
    FitAccount(UnitTree tree, SoundUnits sound, FitPlan plan, FaceShapes shapes, int[][] claims, int[][] facesByUnit) {
        this.tree = tree;
        this.sound = sound;
        this.plan = plan;
        this.claims = claims;
        this.owners = ownersByFace(facesByUnit, claims.length);
        this.area = new double[claims.length];
        for (int face = 1; face < area.length; face++) {
            area[face] = shapes.areaSquareMetres(face);
        }
    }

    FitReport report(List<CoverageUnit> fitted, FaceOwners.Tally overlaps, FaceOwners.Tally gaps) {
        double[] gained = new double[tree.size()];
        double[] lost = new double[tree.size()];
        Map<List<String>, Double> transfers =
                new TreeMap<>((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)));
        for (int face = 1; face < claims.length; face++) {
            for (int unit : owners[face]) {
                if (!plan.isDerived(unit) && !contains(claims[face], unit)) {
                    gained[unit] += area[face];
                    if (losersOf(face, tree.rank(unit)).length == 0) {
                        transfers.merge(entry(tree.rank(unit), "", tree.code(unit)), area[face], Double::sum);
                    }
                }
            }
            for (int unit : claims[face]) {
                if (!plan.isDerived(unit) && !contains(owners[face], unit)) {
                    lost[unit] += area[face];
                    addLoss(face, unit, transfers);
                }
            }
        }
        List<UnitChange> changes = changes(fitted, gained, lost);
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

    private List<UnitChange> changes(List<CoverageUnit> fitted, double[] gained, double[] lost) {
        return IntStream.range(0, tree.size())
                .filter(unit -> !plan.isDerived(unit))
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

    private void addLoss(int face, int unit, Map<List<String>, Double> transfers) {
        int rank = tree.rank(unit);
        int[] receivers = Arrays.stream(owners[face])
                .filter(owner -> tree.rank(owner) == rank && !plan.isDerived(owner))
                .toArray();
        if (receivers.length == 0) {
            transfers.merge(entry(rank, tree.code(unit), ""), area[face], Double::sum);
        }
        for (int receiver : receivers) {
            transfers.merge(entry(rank, tree.code(unit), tree.code(receiver)), area[face], Double::sum);
        }
    }

    private int[] losersOf(int face, int rank) {
        return Arrays.stream(claims[face])
                .filter(unit -> tree.rank(unit) == rank && !contains(owners[face], unit))
                .toArray();
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

    private static int[][] ownersByFace(int[][] facesByUnit, int faceCount) {
        List<List<Integer>> owners = new ArrayList<>();
        for (int face = 0; face < faceCount; face++) {
            owners.add(new ArrayList<>(4));
        }
        for (int unit = 0; unit < facesByUnit.length; unit++) {
            for (int face : facesByUnit[unit]) {
                owners.get(face).add(unit);
            }
        }
        int[][] result = new int[faceCount][];
        Arrays.setAll(result, face -> owners.get(face).stream().mapToInt(i -> i).toArray());
        return result;
    }
}

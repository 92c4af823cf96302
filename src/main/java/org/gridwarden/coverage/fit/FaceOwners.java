package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridwarden.coverage.UnitTree;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Width;
import org.locationtech.jts.geom.Polygon;

/**
 * Decides, face by face, which units own it.
 *
 * <p>Families are decided from the top down; a family's domain is the ground of its parent, as already decided.
 *
 * <ol>
 *   <li>Ground that one sibling claims is its own.
 *   <li>A connected piece of ground that the same siblings claim, not wider than the stated width, goes to the one of
 *       them that has the longest border with it, ties to the lowest code; but first to a claimant that would
 *       otherwise be left with nothing. A wider one stays with all claimants, so that the check finds it.
 *   <li>A connected piece of the domain that nobody claims, not wider than the stated width, goes to the siblings that
 *       have a border with it as the overlaps left them, as {@link GapShares} states. A wider one stays unowned.
 *   <li>A piece that a sibling claims outside the domain is taken from it, unless it is wider than an overlap may be;
 *       then it stays, so that the check finds it.
 * </ol>
 *
 * <p>No decision depends on the order in which the others are taken. Not safe between threads.
 */
final class FaceOwners {

    /** Number and ground of what was decided. */
    static final class Tally {
        int count;
        double squareMetres;

        void add(double area) {
            count++;
            squareMetres += area;
        }
    }

    final Tally overlaps = new Tally();
    final Tally gaps = new Tally();
    /** Lines that must be drawn first, so that gaps can be shared out; where there are any, nothing is decided. */
    final Cuts cuts = new Cuts();

    private static final int NOBODY = -1;
    private static final int OUTSIDE = -2;
    private static final int DISPUTED = -3;

    private final Arrangement plane;
    private final FaceShapes shapes;
    private final UnitTree tree;
    private final FitOptions options;
    private final int[][] claims;
    private final int[][] facesByUnit;
    /** Within the family at hand: the owner of each face. */
    private final int[] owner;
    /** Within the family at hand: the siblings that claim each face of the domain. */
    private final int[][] claimants;

    FaceOwners(Arrangement plane, FaceShapes shapes, UnitTree tree, int[][] claims, FitOptions options) {
        this.plane = plane;
        this.shapes = shapes;
        this.tree = tree;
        this.options = options;
        this.claims = claims;
        this.facesByUnit = new int[tree.size()][];
        Arrays.fill(facesByUnit, new int[0]);
        this.owner = new int[plane.faceCount];
        Arrays.fill(owner, OUTSIDE);
        this.claimants = new int[plane.faceCount][];
    }

    /**
     * Faces of every unit, ascending; none for derived units without children. Not to be used while {@link #cuts} are
     * wanted: the families below those that want them are not looked at.
     */
    int[][] decide(FitPlan plan) {
        int[][] claimed = claimedFaces();
        int rank = -1;
        for (FitPlan.Family family : plan.families) {
            int parentRank = family.parent() < 0 ? -1 : tree.rank(family.parent());
            if (parentRank != rank && !cuts.isEmpty()) {
                return facesByUnit;
            }
            rank = parentRank;
            decide(family, claimed);
        }
        plan.dissolves()
                .forEach((unit, children) -> facesByUnit[unit] = Arrays.stream(children)
                        .flatMap(child -> Arrays.stream(facesByUnit[child]))
                        .sorted()
                        .distinct()
                        .toArray());
        return facesByUnit;
    }

    private void decide(FitPlan.Family family, int[][] claimed) {
        int[] domain =
                family.parent() < 0 ? IntStream.range(1, plane.faceCount).toArray() : facesByUnit[family.parent()];
        boolean[] member = new boolean[tree.size()];
        for (int unit : family.units()) {
            member[unit] = true;
        }
        for (int face : domain) {
            claimants[face] =
                    Arrays.stream(claims[face]).filter(unit -> member[unit]).toArray();
            owner[face] =
                    claimants[face].length == 1 ? claimants[face][0] : claimants[face].length == 0 ? NOBODY : DISPUTED;
        }
        Map<Integer, IntStream.Builder> extra = new TreeMap<>();
        keepWideStrays(family, claimed, extra);
        decideOverlaps(domain, extra);
        if (family.tiles()) {
            closeGaps(domain, family.parent() < 0);
        }
        collect(family, domain, extra);
        for (int face : domain) {
            owner[face] = OUTSIDE;
        }
    }

    private void decideOverlaps(int[] domain, Map<Integer, IntStream.Builder> extra) {
        boolean[] alone = new boolean[tree.size()];
        int[] disputed = Arrays.stream(domain)
                .filter(face -> {
                    if (owner[face] >= 0) {
                        alone[owner[face]] = true;
                    }
                    return owner[face] == DISPUTED;
                })
                .toArray();
        Map<List<Integer>, IntStream.Builder> byClaimants =
                new TreeMap<>((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        for (int face : disputed) {
            byClaimants
                    .computeIfAbsent(Arrays.stream(claimants[face]).boxed().toList(), key -> IntStream.builder())
                    .add(face);
        }
        List<int[]> decided = new ArrayList<>();
        byClaimants.values().forEach(faces -> {
            for (int[] piece : shapes.pieces(faces.build().toArray(), face -> true)) {
                int winner = winner(piece, alone);
                if (winner < 0) {
                    for (int face : piece) {
                        for (int unit : claimants[face]) {
                            extra.computeIfAbsent(unit, key -> IntStream.builder())
                                    .add(face);
                        }
                    }
                } else {
                    overlaps.add(area(piece));
                    int[] decision = Arrays.copyOf(piece, piece.length + 1);
                    decision[piece.length] = winner;
                    decided.add(decision);
                }
            }
        });
        for (int[] decision : decided) {
            for (int i = 0; i < decision.length - 1; i++) {
                owner[decision[i]] = decision[decision.length - 1];
            }
        }
    }

    /** Who gets a disputed piece; −1 where it is too wide to decide. */
    private int winner(int[] piece, boolean[] alone) {
        if (isWider(piece, options.overlapWidthMetres())) {
            return NOBODY;
        }
        int[] parties = claimants[piece[0]];
        int[] destitute = Arrays.stream(parties).filter(unit -> !alone[unit]).toArray();
        int[] eligible = destitute.length > 0 ? destitute : parties;
        Map<Integer, Double> borders = borders(piece);
        return longest(eligible, borders);
    }

    private void closeGaps(int[] domain, boolean openPlane) {
        int[] unowned =
                Arrays.stream(domain).filter(face -> owner[face] == NOBODY).toArray();
        Map<int[], int[]> decided = new LinkedHashMap<>();
        for (int[] piece : shapes.pieces(unowned, face -> true)) {
            if (openPlane && touchesOutside(piece) || isWider(piece, options.gapWidthMetres())) {
                continue;
            }
            GapShares gap = new GapShares(plane, shapes, piece, face -> owner[face], tree::code);
            if (gap.hasNeighbours()) {
                gap.shares(cuts).ifPresent(shares -> {
                    decided.put(piece, shares);
                    gaps.add(area(piece));
                });
            }
        }
        decided.forEach((piece, shares) -> {
            for (int i = 0; i < piece.length; i++) {
                owner[piece[i]] = shares[i];
            }
        });
    }

    private boolean touchesOutside(int[] piece) {
        for (int face : piece) {
            for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
                if (plane.face[Arrangement.twin(plane.halfAt(i))] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void keepWideStrays(FitPlan.Family family, int[][] claimed, Map<Integer, IntStream.Builder> extra) {
        if (family.parent() < 0) {
            return;
        }
        for (int unit : family.units()) {
            int[] strays = Arrays.stream(claimed[unit])
                    .filter(face -> owner[face] == OUTSIDE)
                    .toArray();
            for (int[] piece : shapes.pieces(strays, face -> true)) {
                if (isWider(piece, options.overlapWidthMetres())) {
                    for (int face : piece) {
                        extra.computeIfAbsent(unit, key -> IntStream.builder()).add(face);
                    }
                }
            }
        }
    }

    private void collect(FitPlan.Family family, int[] domain, Map<Integer, IntStream.Builder> extra) {
        for (int face : domain) {
            if (owner[face] >= 0) {
                extra.computeIfAbsent(owner[face], key -> IntStream.builder()).add(face);
            }
        }
        for (int unit : family.units()) {
            IntStream.Builder faces = extra.get(unit);
            facesByUnit[unit] = faces == null
                    ? new int[0]
                    : faces.build().sorted().distinct().toArray();
        }
    }

    /** Metres that each owner has in common with a piece. */
    private Map<Integer, Double> borders(int[] piece) {
        Map<Integer, Double> borders = new TreeMap<>();
        for (int face : piece) {
            for (int i = plane.halfStart(face); i < plane.halfStart(face + 1); i++) {
                int half = plane.halfAt(i);
                int neighbour = owner[plane.face[Arrangement.twin(half)]];
                if (neighbour >= 0) {
                    borders.merge(neighbour, shapes.lengthMetres(half), Double::sum);
                }
            }
        }
        return borders;
    }

    private int longest(int[] units, Map<Integer, Double> borders) {
        int best = -1;
        for (int unit : units) {
            double length = borders.getOrDefault(unit, 0.0);
            double bestLength = best < 0 ? -1 : borders.getOrDefault(best, 0.0);
            if (length > bestLength || length == bestLength && tree.code(unit).compareTo(tree.code(best)) < 0) {
                best = unit;
            }
        }
        return best;
    }

    private boolean isWider(int[] piece, double metres) {
        // No circle in it has more area than the piece.
        if (2 * Math.sqrt(area(piece) / Math.PI) <= metres) {
            return false;
        }
        Polygon polygon = shapes.polygon(piece);
        return Width.isMoreThan(polygon, metres);
    }

    private double area(int[] piece) {
        double area = 0;
        for (int face : piece) {
            area += shapes.areaSquareMetres(face);
        }
        return area;
    }

    private int[][] claimedFaces() {
        int[] count = new int[tree.size()];
        for (int[] units : claims) {
            for (int unit : units) {
                count[unit]++;
            }
        }
        int[][] faces = new int[tree.size()][];
        Arrays.setAll(faces, unit -> new int[count[unit]]);
        Arrays.fill(count, 0);
        for (int face = 0; face < claims.length; face++) {
            for (int unit : claims[face]) {
                faces[unit][count[unit]++] = face;
            }
        }
        return faces;
    }
}

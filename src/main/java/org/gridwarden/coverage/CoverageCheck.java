package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.jspecify.annotations.Nullable;

/** Finds everything that keeps units from being a coverage. Stateless. */
public final class CoverageCheck {

    private CoverageCheck() {}

    /** All issues, in {@link CoverageIssue#ORDER}. Never throws for bad shapes: they are issues. */
    public static List<CoverageIssue> check(List<CoverageLevel> levels, List<CoverageUnit> units) {
        return check(levels, units, Set.of());
    }

    /** All issues but the gaps whose keys a person accepted, such as a real lake; nothing else can be accepted. */
    public static List<CoverageIssue> check(
            List<CoverageLevel> levels, List<CoverageUnit> units, Set<String> acceptedKeys) {
        return check(levels, units, acceptedKeys, Set.of());
    }

    /**
     * The same where the boundaries of some levels are made of those of the level below. While these do not fit, they are
     * compared with each other and not with what is made of them, whose corners on the lattice are not quite theirs; once
     * they fit, everything is compared.
     */
    public static List<CoverageIssue> check(
            List<CoverageLevel> levels, List<CoverageUnit> units, Set<String> acceptedKeys, Set<Integer> derivedRanks) {
        UnitTree tree = new UnitTree(levels, units);
        DrawnUnits drawn = new DrawnUnits(tree, derivedRanks);
        if (drawn.units.size() < units.size()) {
            List<CoverageIssue> issues =
                    issues(tree, new UnitTree(levels, drawn.units), levels, drawn::gapRank, acceptedKeys);
            if (issues.stream().anyMatch(CoverageIssue::blocking)) {
                return issues;
            }
        }
        return issues(tree, tree, levels, unit -> tree.rank(unit), acceptedKeys);
    }

    private static List<CoverageIssue> issues(
            UnitTree whole,
            UnitTree tree,
            List<CoverageLevel> levels,
            IntUnaryOperator gapRank,
            Set<String> acceptedKeys) {
        SoundUnits sound = new SoundUnits(tree.units);
        DefectFinder finder = new DefectFinder(tree, sound, gapRank);
        int[] roots = tilingChildren(tree).getOrDefault(-1, new int[0]);
        for (CoverageLevel level : levels) {
            int[] ofLevel = IntStream.range(0, tree.size())
                    .filter(unit -> tree.rank(unit) == level.rank())
                    .toArray();
            boolean isRoot = roots.length > 0 && java.util.Arrays.equals(roots, ofLevel);
            finder.checkUnion(ofLevel, isRoot);
            roots = isRoot ? new int[0] : roots;
        }
        if (roots.length > 0) {
            finder.checkUnion(roots, true);
        }
        NestingCheck.check(tree, finder);
        List<CoverageIssue> issues = new ArrayList<>(whole.issues);
        issues.addAll(sound.issues);
        issues.addAll(finder.found());
        issues.addAll(undivided(whole));
        issues.removeIf(issue -> issue.type().isAcceptable() && acceptedKeys.contains(issue.key()));
        issues.sort(CoverageIssue.ORDER);
        return issues;
    }

    /** Units of levels that tile by their parent, −1 for none, all as indices into the tree. */
    public static Map<Integer, int[]> tilingChildren(UnitTree tree) {
        return children(tree, true);
    }

    /** Units of levels that tile, or that do not, by parent, −1 for none. */
    static Map<Integer, int[]> children(UnitTree tree, boolean tiling) {
        Map<Integer, IntStream.Builder> builders = new TreeMap<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (tree.tiles(unit) == tiling) {
                builders.computeIfAbsent(tree.parent(unit), parent -> IntStream.builder())
                        .add(unit);
            }
        }
        Map<Integer, int[]> children = new TreeMap<>();
        builders.forEach(
                (parent, builder) -> children.put(parent, builder.build().toArray()));
        return children;
    }

    private static List<CoverageIssue> undivided(UnitTree tree) {
        Map<Integer, int[]> children = tilingChildren(tree);
        Set<Integer> dividedRanks = new java.util.HashSet<>();
        children.keySet().stream().filter(parent -> parent >= 0).map(tree::rank).forEach(dividedRanks::add);
        List<CoverageIssue> issues = new ArrayList<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            if (tree.tiles(unit) && dividedRanks.contains(tree.rank(unit)) && !children.containsKey(unit)) {
                @Nullable Double none = null;
                String code = tree.code(unit);
                issues.add(new CoverageIssue(
                        Type.UNDIVIDED_PARENT,
                        false,
                        tree.rank(unit),
                        List.of(code),
                        null,
                        none,
                        none,
                        code + " is not divided, as others of its level are",
                        Type.UNDIVIDED_PARENT + ":" + tree.rank(unit) + ":" + code));
            }
        }
        return issues;
    }
}

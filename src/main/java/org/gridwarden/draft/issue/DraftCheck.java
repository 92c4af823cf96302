package org.gridwarden.draft.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the units of a draft. Pure. */
public final class DraftCheck {

    private DraftCheck() {}

    /**
     * The issues, by level, code and key.
     *
     * @param earlierLevels rank that each code had in earlier editions, for those that had one
     * @param acceptedKeys keys of issues that a person accepted
     * @param derivedRanks levels whose boundaries are made of those below
     */
    static List<DraftIssue> check(
            Network network,
            List<UnitContent> units,
            Map<String, Integer> earlierLevels,
            Set<String> acceptedKeys,
            Set<Integer> derivedRanks) {
        return check(
                network,
                units,
                earlierLevels,
                CoverageCheck.check(levels(network), coverageUnits(units), acceptedKeys, derivedRanks));
    }

    /** The same where the coverage has been checked already. */
    static List<DraftIssue> check(
            Network network,
            List<UnitContent> units,
            Map<String, Integer> earlierLevels,
            List<CoverageIssue> coverageIssues) {
        List<DraftIssue> issues = new ArrayList<>();
        int top = units.stream().mapToInt(UnitContent::level).min().orElse(1);
        for (UnitContent unit : units) {
            if (unit.parentCode() == null && unit.level() > top) {
                issues.add(parentNotGiven(network, unit));
            }
            checkLevelKept(network, unit, earlierLevels.get(unit.code()), issues);
        }
        coverageIssues.forEach(issue -> issues.add(DraftIssue.of(issue)));
        return issues;
    }

    /** The levels of a network as coverages know them: rank, and whether units may leave no gap. */
    public static List<CoverageLevel> levels(Network network) {
        return network.levels().stream()
                .map(level -> new CoverageLevel(level.rank(), level.fit() == LevelFit.TILES))
                .toList();
    }

    /** Units as coverages know them, in the same order. */
    public static List<CoverageUnit> coverageUnits(List<UnitContent> units) {
        return units.stream()
                .map(unit -> new CoverageUnit(unit.code(), unit.parentCode(), unit.level(), unit.geometry()))
                .toList();
    }

    /** Only units of the highest level that is used may stand without a parent. */
    private static DraftIssue parentNotGiven(Network network, UnitContent unit) {
        return issue(
                CoverageIssue.Type.MISSING_PARENT.name(),
                unit,
                unit.code() + " is a " + levelCode(network, unit.level()) + " and names no parent");
    }

    private static void checkLevelKept(
            Network network, UnitContent unit, @Nullable Integer earlier, List<DraftIssue> issues) {
        if (earlier != null && earlier != unit.level()) {
            issues.add(issue(
                    DraftIssue.CODE_REUSED,
                    unit,
                    "code " + unit.code() + " belonged to a " + levelCode(network, earlier) + "; it cannot name a "
                            + levelCode(network, unit.level())));
        }
    }

    private static DraftIssue issue(String code, UnitContent unit, String message) {
        return new DraftIssue(
                code + ":" + unit.level() + ":" + unit.code(),
                code,
                true,
                unit.level(),
                List.of(unit.code()),
                null,
                null,
                message,
                unit.geometry().isEmpty() ? null : unit.geometry().getEnvelope().getCentroid());
    }

    private static String levelCode(Network network, int rank) {
        return network.getLevel(rank).code();
    }
}

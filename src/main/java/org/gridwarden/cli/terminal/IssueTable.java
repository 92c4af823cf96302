package org.gridwarden.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.draft.issue.FitSummary;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Prints issues and fit reports for people at a terminal. */
public final class IssueTable {

    private static final int SHOWN_UNITS = 3;
    private static final int SHOWN_CHANGES = 20;

    private final Network network;
    private final PrintWriter out;

    /** Prints here, with the names of the network's levels. */
    public IssueTable(Network network, PrintWriter out) {
        this.network = network;
        this.out = out;
    }

    /** One line for each issue, at most {@code limit} of them, and the counts of all. */
    public void print(List<DraftIssue> issues, int limit) {
        if (issues.isEmpty()) {
            out.println("No issues.");
            out.flush();
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-1s %-16s %-12s %14s %9s  %-24s %s%n",
                "",
                "ISSUE",
                "LEVEL",
                "AREA m²",
                "WIDTH m",
                "PLACE lng,lat",
                "UNITS");
        issues.stream().limit(limit).forEach(this::printLine);
        if (issues.size() > limit) {
            out.println("… and " + (issues.size() - limit) + " more; all of them with --limit " + issues.size()
                    + ", --json or --geojson FILE");
        }
        printCounts(issues);
        out.flush();
    }

    /** What a fit changed, the units whose boundary moved most first. */
    public void print(FitSummary fit) {
        out.printf(
                Locale.ROOT,
                "Fit: %,d gaps closed, %,d left; %,d overlaps decided, %,d left; %,.0f m² moved; no boundary moved by more"
                        + " than %.2f m.%n",
                fit.gapsClosed(),
                fit.gapsLeft(),
                fit.overlapsClosed(),
                fit.overlapsLeft(),
                fit.areaMovedSquareMetres(),
                fit.greatestDisplacementMetres());
        if (!fit.changes().isEmpty()) {
            out.printf(
                    Locale.ROOT, "  %-20s %-12s %14s %14s %10s%n", "UNIT", "LEVEL", "GAINED m²", "LOST m²", "MOVED m");
        }
        fit.changes().stream()
                .sorted((a, b) -> Double.compare(b.greatestDisplacementMetres(), a.greatestDisplacementMetres()))
                .limit(SHOWN_CHANGES)
                .forEach(change -> out.printf(
                        Locale.ROOT,
                        "  %-20s %-12s %,14.1f %,14.1f %10.2f%s%n",
                        change.unit(),
                        level(change.level()),
                        change.gainedSquareMetres(),
                        change.lostSquareMetres(),
                        change.greatestDisplacementMetres(),
                        change.repaired() ? "  (rings repaired)" : ""));
        if (fit.changes().size() > SHOWN_CHANGES) {
            out.println("  … and " + (fit.changes().size() - SHOWN_CHANGES) + " units that moved less");
        }
        out.flush();
    }

    private void printLine(DraftIssue issue) {
        String units = issue.units().stream().limit(SHOWN_UNITS).collect(Collectors.joining(" "));
        out.printf(
                Locale.ROOT,
                "%-1s %-16s %-12s %14s %9s  %-24s %s%n",
                issue.blocking() ? "!" : "",
                issue.code(),
                level(issue.level()),
                number(issue.areaSquareMetres(), "%,.3f"),
                number(issue.widthMetres(), "%,.2f"),
                place(issue.place()),
                issue.units().size() > SHOWN_UNITS
                        ? units + " +" + (issue.units().size() - SHOWN_UNITS)
                        : units);
    }

    private void printCounts(List<DraftIssue> issues) {
        Map<String, Long> counts = issues.stream()
                .collect(Collectors.groupingBy(
                        issue -> issue.code() + " in " + level(issue.level()), TreeMap::new, Collectors.counting()));
        long blocking = issues.stream().filter(DraftIssue::blocking).count();
        out.println(counts.entrySet().stream()
                .map(count -> String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
                .collect(Collectors.joining("; ")));
        out.printf(
                Locale.ROOT,
                "%,d issues, of which %,d (!) keep the draft from being published.%n",
                issues.size(),
                blocking);
    }

    private String level(int rank) {
        return network.getLevel(rank).code();
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? "" : String.format(Locale.ROOT, format, value);
    }

    private static String place(@Nullable Geometry place) {
        if (place == null || place.isEmpty()) {
            return "";
        }
        Point point = place.getInteriorPoint();
        return String.format(Locale.ROOT, "%.7f,%.7f", point.getX(), point.getY());
    }
}

package org.gridwarden.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.LintReport;
import org.gridwarden.lint.report.Score;

/** Prints what breaks a city's rules for people at a terminal. */
public final class FindingTable {

    private static final int COSTLIEST = 5;

    private final PrintWriter out;

    /** Prints here; what is printed is flushed and never closed. */
    public FindingTable(PrintWriter out) {
        this.out = out;
    }

    /** At most {@code limit} findings, gravest first, the counts of all and the score. */
    public void print(LintReport report, int limit) {
        List<Finding> findings = report.findings();
        out.println();
        findings.stream().limit(limit).forEach(this::printLine);
        if (findings.size() > limit) {
            out.println("… and " + (findings.size() - limit) + " more; all of them with --limit " + findings.size());
        }
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        counts.forEach((rule, count) -> out.printf(Locale.ROOT, "%,8d  %s%n", count, rule));
        Score score = Score.of(report);
        if (score.value() != null) {
            out.printf(Locale.ROOT, "The city's rules: %.1f of 100 points", score.value());
            score.rules().stream()
                    .filter(part -> part.failed() > 0)
                    .limit(COSTLIEST)
                    .forEach(part -> out.printf(
                            Locale.ROOT,
                            "; %s −%.1f (%,d of %,d)",
                            part.rule(),
                            part.lost(),
                            part.failed(),
                            part.checked()));
            out.println(".");
        }
        out.flush();
    }

    private void printLine(Finding finding) {
        out.printf(
                Locale.ROOT,
                "%-8s %-24s %s%s%n",
                finding.severity().code(),
                finding.rule(),
                finding.sentence().en(),
                finding.fix() == null ? "" : "  [can be fixed]");
    }
}

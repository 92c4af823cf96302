package org.gridwarden.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.gridwarden.draft.issue.DraftIssue;

/** Says what can be done with a draft now. */
public final class NextStep {

    private NextStep() {}

    /**
     * The sentences that fit what is left.
     *
     * @param draft its number
     * @param issues what the last check found
     * @param fitted whether it was made to fit already
     */
    public static void print(long draft, List<DraftIssue> issues, boolean fitted, PrintWriter out) {
        List<DraftIssue> blocking = issues.stream().filter(DraftIssue::blocking).toList();
        if (blocking.isEmpty()) {
            out.println("Publish it with: gridwarden publish " + draft + " --reason TEXT --commit");
        } else if (!fitted) {
            out.println("The draft is kept. Mend the file and import again, or import with --fit, which closes what is"
                    + " narrow and reports every change.");
        } else {
            out.println("The draft is kept; what is left is for a person to decide:");
            double gap = widest(blocking, "GAP");
            double overlap = Math.max(widest(blocking, "OVERLAP"), widest(blocking, "OUTSIDE_PARENT"));
            if (gap > 0) {
                out.println("  gaps: if nobody shall own that ground (a lake, the sea, another city): gridwarden check "
                        + draft + " --accept-gaps --reason TEXT; to give it to the neighbours: --fit --gap-width "
                        + rounded(gap));
            }
            if (overlap > 0) {
                out.println("  ground of two owners, or beyond the parent: --fit --overlap-width " + rounded(overlap)
                        + " decides it all; where children reach beyond their parents and are right, --fit --dissolve LEVEL"
                        + " takes the boundaries of the parents' level from them");
            }
            out.println("  " + (gap > 0 || overlap > 0 ? "or " : "") + "mend the file, or draw in the browser (draft "
                    + draft + ").");
        }
        out.flush();
    }

    private static double widest(List<DraftIssue> issues, String code) {
        return issues.stream()
                .filter(issue -> issue.code().equals(code))
                .map(DraftIssue::widthMetres)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static String rounded(double metres) {
        return String.format(Locale.ROOT, "%.0f", Math.ceil(metres));
    }
}

package org.gridwarden.cli.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridwarden.exchange.boundary.FileSurvey;
import org.gridwarden.exchange.boundary.PropertySurvey;

/** Prints what is in a file of boundaries, and how it could be imported. */
public final class SurveyTable {

    private static final int SHOWN_DEFECTS = 10;

    private final PrintWriter out;

    /** Prints here. */
    public SurveyTable(PrintWriter out) {
        this.out = out;
    }

    /** Everything that helps to choose the flags. */
    public void print(FileSurvey survey) {
        String kinds = survey.kinds().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        out.printf(
                Locale.ROOT,
                "%s: %,d features (%s), %,d vertices, %s%n",
                survey.name(),
                survey.features(),
                kinds,
                survey.vertices(),
                survey.charset());
        if (survey.features() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  coordinates %s to %s, %s to %s; %s%n",
                    number(survey.bounds().getMinX()),
                    number(survey.bounds().getMaxX()),
                    number(survey.bounds().getMinY()),
                    number(survey.bounds().getMaxY()),
                    survey.crs() == null ? "no CRS is named: WGS 84 degrees unless you say otherwise" : survey.crs());
        }
        if (survey.doubt() != null) {
            out.println("! " + survey.doubt());
        }
        survey.defects().stream()
                .limit(SHOWN_DEFECTS)
                .forEach(defect -> out.println("! " + defect.code() + "  " + defect.text()));
        if (survey.defects().size() > SHOWN_DEFECTS) {
            out.println("! … and " + (survey.defects().size() - SHOWN_DEFECTS) + " more that cannot be read");
        }
        printProperties(survey.properties());
        printAdvice(survey);
        out.flush();
    }

    private void printProperties(PropertySurvey properties) {
        if (properties.columns().isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "  %-24s %8s %9s  %s%n", "PROPERTY", "FILLED", "DIFFERENT", "EXAMPLES");
        properties
                .columns()
                .forEach(column -> out.printf(
                        Locale.ROOT,
                        "  %-24s %,8d %,9d  %s%n",
                        column.name(),
                        column.filled(),
                        column.distinct(),
                        String.join(" | ", column.examples())));
    }

    private void printAdvice(FileSurvey survey) {
        PropertySurvey properties = survey.properties();
        if (properties.code().isEmpty()) {
            out.println("No property looks like a code; make one, such as --code '{DISTRICT}-{NO|pad 2}'.");
            return;
        }
        out.println("Perhaps: gridwarden import " + survey.name() + " --network NETWORK --level LEVEL --code "
                + quoted(properties.code().get())
                + properties.name().map(name -> " --name " + quoted(name)).orElse("")
                + (properties.codeRepeats() ? " --merge" : "")
                + (survey.doubt() == null ? "" : " --crs EPSG:…")
                + " --fit");
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N}_.@-]+") ? text : "'" + text + "'";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) <= 180 ? "%.4f" : "%.1f", value);
    }
}

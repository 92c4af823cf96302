package org.gridwarden.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.cli.terminal.IssueTable;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftAnswers.DraftAnswer;
import org.gridwarden.draft.DraftAnswers.IssueAnswer;
import org.gridwarden.draft.DraftAnswers.IssueCollection;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.draft.issue.FitSummary;
import org.gridwarden.grid.Network;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How issues are shown: {@code @Mixin IssueOptions show}. */
public final class IssueOptions {

    @Option(names = "--json", description = "print the draft and every issue as JSON instead of a table")
    boolean json;

    @Option(
            names = "--geojson",
            paramLabel = "FILE",
            description = "write every issue with its place as GeoJSON; what a fit left goes to NAME.left.geojson")
    @Nullable
    Path geojson;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "rows of the table; default ${DEFAULT-VALUE}")
    int limit = 50;

    /** Whether JSON is wanted instead of a table. */
    public boolean json() {
        return json;
    }

    /** How many rows a table has at most. */
    public int limit() {
        return limit;
    }

    /** Shows the issues of a draft; the exit code: 0, or 1 while one blocks. */
    public int show(Network network, Draft draft, List<DraftIssue> issues, PrintWriter out) throws IOException {
        write(network, issues);
        if (json) {
            print(network, draft, issues, null, issues, out);
        } else {
            new IssueTable(network, out).print(issues, limit);
        }
        return exitCode(issues);
    }

    /** 0, or 1 while an issue blocks. */
    public static int exitCode(List<DraftIssue> issues) {
        return issues.stream().anyMatch(DraftIssue::blocking) ? 1 : 0;
    }

    /** Writes the issues for a map where that was asked for. */
    public void write(Network network, List<DraftIssue> issues) throws IOException {
        if (geojson != null) {
            Files.write(geojson, Json.write(IssueCollection.of(network, issues)));
        }
    }

    /** Writes what a fit left beside the file of what was found: {@code issues.geojson} and {@code issues.left.geojson}. */
    public void writeLeft(Network network, List<DraftIssue> issues) throws IOException {
        if (geojson != null) {
            String name = String.valueOf(geojson.getFileName());
            int dot = name.lastIndexOf('.');
            String left = dot < 0 ? name + ".left" : name.substring(0, dot) + ".left" + name.substring(dot);
            Files.write(geojson.resolveSibling(left), Json.write(IssueCollection.of(network, issues)));
        }
    }

    /** Prints a draft, what was found in it and, where it was fitted, what that changed and left. */
    public void print(
            Network network,
            Draft draft,
            List<DraftIssue> issues,
            @Nullable FitSummary fit,
            List<DraftIssue> left,
            PrintWriter out) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("draft", DraftAnswer.of(network, draft));
        all.put("issues", answers(network, issues));
        if (fit != null) {
            all.put("fit", fit);
            all.put("issuesLeft", answers(network, left));
        }
        out.println(Json.writeText(all));
        out.flush();
    }

    private static List<IssueAnswer> answers(Network network, List<DraftIssue> issues) {
        return issues.stream().map(issue -> IssueAnswer.of(network, issue)).toList();
    }
}

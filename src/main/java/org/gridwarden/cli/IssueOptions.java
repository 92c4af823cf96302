package org.gridwarden.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftAnswers.DraftAnswer;
import org.gridwarden.draft.DraftAnswers.IssueAnswer;
import org.gridwarden.draft.DraftAnswers.IssueCollection;
import org.gridwarden.draft.DraftIssue;
import org.gridwarden.grid.Network;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How issues are shown: {@code @Mixin IssueOptions show}. */
final class IssueOptions {

    @Option(names = "--json", description = "print the draft and every issue as JSON instead of a table")
    boolean json;

    @Option(names = "--geojson", paramLabel = "FILE", description = "write every issue with its place as GeoJSON")
    @Nullable
    Path geojson;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "rows of the table; default ${DEFAULT-VALUE}")
    int limit = 50;

    /** Shows the issues of a draft; the exit code: 0, or 1 while one blocks. */
    int show(Network network, Draft draft, List<DraftIssue> issues, PrintWriter out) throws IOException {
        if (geojson != null) {
            Files.write(geojson, Json.write(IssueCollection.of(network, issues)));
        }
        if (json) {
            out.println(Json.writeText(Map.of(
                    "draft",
                    DraftAnswer.of(network, draft),
                    "issues",
                    issues.stream().map(issue -> IssueAnswer.of(network, issue)).toList())));
            out.flush();
        } else {
            new IssueTable(network, out).print(issues, limit);
        }
        return issues.stream().anyMatch(DraftIssue::blocking) ? 1 : 0;
    }
}

package org.gridwarden.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.IssueOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.cli.terminal.FindingTable;
import org.gridwarden.coverage.CoverageIssue;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a draft anew; takes issues as no defects where asked. */
@Command(
        name = "check",
        description = "Check a draft and list its issues; exit code 1 while one blocks.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Mixin
    IssueOptions show = new IssueOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DRAFT", description = "number of the draft")
    long draft;

    @Option(
            names = "--accept",
            paramLabel = "KEY",
            description = "take the issue with this key (see --json) as no defect, such as a lake; needs --reason")
    List<String> accepted = new ArrayList<>();

    @Option(
            names = "--accept-gaps",
            description = "take every gap that is listed as no defect: ground that is nobody's; needs --reason")
    boolean acceptGaps;

    @Option(names = "--reason", description = "with --accept and --accept-gaps: why")
    @Nullable
    String reason;

    @Option(
            names = "--rules",
            description = "list what breaks the city's rules, too; they keep nothing from being published")
    boolean rules;

    @Override
    public Integer call() throws IOException {
        if ((acceptGaps || !accepted.isEmpty()) && (reason == null || reason.isBlank())) {
            throw new CommandException("--accept and --accept-gaps need --reason");
        }
        try (App app = App.open(config.load())) {
            Caller caller = Caller.system("command line");
            if (acceptGaps) {
                app.mending.issues(caller, draft).stream()
                        .filter(issue -> issue.code().equals(CoverageIssue.Type.GAP.name()))
                        .forEach(issue -> accepted.add(issue.key()));
            }
            if (!accepted.isEmpty()) {
                app.mending.accept(caller, draft, accepted, String.valueOf(reason));
            }
            List<DraftIssue> issues = app.mending.check(caller, draft);
            Network network = app.networks.get(app.drafts.get(caller, draft).networkCode());
            PrintWriter out = spec == null
                    ? new PrintWriter(System.out, true)
                    : spec.commandLine().getOut();
            int exitCode = show.show(network, app.drafts.get(caller, draft), issues, out);
            if (rules) {
                new FindingTable(out).print(app.lint.draft(caller, draft).report(), show.limit());
            }
            return exitCode;
        }
    }
}

package org.gridwarden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.app.Config;
import org.gridwarden.cli.option.ConfigOptions;
import org.gridwarden.cli.option.EffectiveOption;
import org.gridwarden.cli.option.EncodingOption;
import org.gridwarden.cli.option.FitFlags;
import org.gridwarden.cli.option.IssueOptions;
import org.gridwarden.cli.terminal.CommandException;
import org.gridwarden.cli.terminal.IssueTable;
import org.gridwarden.cli.terminal.NextStep;
import org.gridwarden.cli.terminal.Steps;
import org.gridwarden.cli.terminal.SurveyTable;
import org.gridwarden.coverage.fit.FitOptions;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.draft.issue.FitSummary;
import org.gridwarden.exchange.boundary.FileDefect;
import org.gridwarden.exchange.boundary.FileSurvey;
import org.gridwarden.exchange.boundary.ImportService;
import org.gridwarden.exchange.boundary.LevelMapping;
import org.gridwarden.exchange.boundary.Mapping;
import org.gridwarden.exchange.boundary.MappingReader;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.http.ProblemException;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Boundaries from files into a draft, checked, and fitted and published where asked. */
@Command(
        name = "import",
        description = {
            "Import boundaries (GeoJSON, plain or gzipped) into a draft and list every defect.",
            "Either a mapping file says how files become levels, or the flags do for one level. With files alone, and no"
                    + " flag, it only tells what is in them and how they could be imported.",
            "A value is a property, a template such as {WARD|pad 2}-{PRECINCT}, or =text; all of it is in docs/importing.md."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions config = new ConfigOptions();

    @Mixin
    IssueOptions show = new IssueOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "GeoJSON files of the level")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "mapping file (YAML or JSON); names files beside itself")
    @Nullable
    Path mapping;

    @Option(
            names = "--network",
            description = "code of the network; a new one is made with two levels: the whole, and --level")
    @Nullable
    String network;

    @Option(
            names = "--whole",
            paramLabel = "NAME",
            description = "with a new network: name of the whole; default its code")
    @Nullable
    String whole;

    @Option(names = "--level", description = "code of the level")
    @Nullable
    String level;

    @Option(names = "--code", paramLabel = "VALUE", description = "the unit's code")
    @Nullable
    String code;

    @Option(names = "--name", paramLabel = "VALUE", description = "the unit's name")
    @Nullable
    String name;

    @Option(
            names = "--parent",
            paramLabel = "VALUE",
            description = "code or name of its parent; default @place: the unit above on whose ground it lies")
    @Nullable
    String parent;

    @Option(names = "--households", paramLabel = "VALUE", description = "its households")
    @Nullable
    String households;

    @Option(names = "--residents", paramLabel = "VALUE", description = "its residents")
    @Nullable
    String residents;

    @Option(names = "--merge", description = "features with one code are parts of one unit")
    boolean merge;

    @Option(
            names = "--crs",
            paramLabel = "EPSG:N",
            description = "reference system of the files; default: their own, or WGS 84")
    @Nullable
    String crs;

    @Option(names = "--datum", description = "wgs84, cgcs2000, gcj02 or bd09")
    @Nullable
    String datum;

    @Mixin
    EncodingOption encoding = new EncodingOption();

    @Option(names = "--skip-bad", description = "leave out features that cannot be read, and list them")
    boolean skipBad;

    @Option(names = "--draft", paramLabel = "ID", description = "an open draft to add to; default: a new one")
    @Nullable
    Long draft;

    @Mixin
    FitFlags fit = new FitFlags();

    @Option(names = "--publish", description = "publish at once where no issue blocks it; needs --reason")
    boolean publish;

    @Option(names = "--reason", description = "with --publish: why")
    @Nullable
    String reason;

    @Mixin
    EffectiveOption effective = new EffectiveOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        if (mapping == null && !files.isEmpty() && (network == null || level == null || code == null)) {
            return survey(out);
        }
        if (publish && (reason == null || reason.isBlank())) {
            throw new CommandException("--publish needs --reason");
        }
        Mapping wanted = mapping == null ? null : read(mapping);
        Config loaded = config.load();
        Instant from = effective.instant(loaded.timeZone());
        try (Steps steps = new Steps(System.err);
                App app = App.open(loaded)) {
            int exitCode = run(app, wanted == null ? flags(app) : wanted, from, steps, out);
            note(out, steps.total());
            return exitCode;
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private int survey(PrintWriter out) throws IOException {
        Charset said = encoding.charset();
        for (Path file : files) {
            try (InputStream in = open(Path.of(""), file.toString())) {
                new SurveyTable(out).print(FileSurvey.of(file.toString(), in, said));
            } catch (NoSuchFileException e) {
                throw new CommandException(file + " is not there");
            }
        }
        throw new CommandException("nothing was imported: that needs --network, --level and --code, or --mapping");
    }

    private int run(App app, Mapping wanted, @Nullable Instant from, Steps steps, PrintWriter out) throws IOException {
        Caller caller = Caller.system("command line");
        Path folder = mapping == null ? Path.of("") : mapping.resolveSibling("");
        Draft made = steps.run("Reading and checking", () -> imported(app, caller, wanted, folder, out));
        Network to = app.networks.get(wanted.network());
        note(out, "Draft " + made.id() + " of network " + to.code() + ": " + units(to, made));
        List<DraftIssue> issues = app.mending.issues(caller, made.id());
        show.write(to, issues);
        if (!show.json()) {
            new IssueTable(to, out).print(issues, show.limit());
        }
        FitSummary summary = null;
        if (fit.wanted()) {
            summary = fit(app, caller, to, made, steps, out);
        }
        List<DraftIssue> left = fit.wanted() ? app.mending.issues(caller, made.id()) : issues;
        if (show.json()) {
            show.print(to, app.drafts.get(caller, made.id()), issues, summary, left, out);
        }
        int exitCode = IssueOptions.exitCode(left);
        if (publish && exitCode == 0) {
            Edition edition =
                    steps.run("Publishing", () -> app.drafts.publish(caller, made.id(), from, String.valueOf(reason)));
            note(out, PublishCommand.sentence(to, edition));
        } else if (!show.json()) {
            NextStep.print(made.id(), left, fit.wanted(), out);
        }
        return exitCode;
    }

    private FitSummary fit(App app, Caller caller, Network to, Draft made, Steps steps, PrintWriter out)
            throws IOException {
        FitOptions options = fit.options(to);
        FitSummary summary = steps.run("Fitting", () -> app.mending.fit(caller, made.id(), options));
        List<DraftIssue> left = app.mending.issues(caller, made.id());
        show.writeLeft(to, left);
        if (!show.json()) {
            new IssueTable(to, out).print(summary);
            new IssueTable(to, out).print(left, show.limit());
        }
        return summary;
    }

    private Draft imported(App app, Caller caller, Mapping wanted, Path folder, PrintWriter out) {
        List<FileDefect> leftOut = new ArrayList<>();
        try {
            Draft made = app.imports.run(
                    caller,
                    wanted,
                    file -> open(folder, file),
                    new ImportService.Options(draft, Long.MAX_VALUE, skipBad ? leftOut::add : null));
            leftOut.forEach(defect -> note(out, "left out  " + defect.code() + "  " + defect.text()));
            return made;
        } catch (ProblemException e) {
            if (show.json()) {
                out.println(Json.writeText(e.problem()));
            } else {
                e.problem().errors().forEach(error -> out.println("! " + error.code() + "  " + error.detail()));
            }
            out.flush();
            throw e;
        }
    }

    private static InputStream open(Path folder, String file) throws IOException {
        return Files.newInputStream(folder.resolve(file));
    }

    /** The level that the flags describe; a network that is not there gets a level above it for the whole. */
    private Mapping flags(App app) {
        if (network == null || level == null || code == null || files.isEmpty()) {
            throw new CommandException(
                    "either --mapping FILE, or files with --network, --level and --code, are needed; see --help");
        }
        LevelMapping described = new LevelMapping(
                level,
                null,
                null,
                null,
                files.stream().map(Path::toString).toList(),
                false,
                merge,
                code,
                name,
                parent,
                households,
                residents,
                crs,
                datum,
                encoding.name());
        if (app.networks.find(network).isPresent()) {
            return new Mapping(network, null, null, List.of(described));
        }
        String name = whole == null ? network : whole;
        return new Mapping(network, name, name, List.of(whole(level, network, name), described));
    }

    /** Its code is that of the network, unless the units below have it. */
    private static LevelMapping whole(String below, String network, String name) {
        return new LevelMapping(
                below.equals("whole") ? "all" : "whole",
                null,
                null,
                null,
                null,
                true,
                false,
                "=" + network,
                "=" + name,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Mapping read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MappingReader.read(in);
        } catch (IllegalArgumentException e) {
            throw new CommandException(file + ": " + e.getMessage());
        }
    }

    private static String units(Network network, Draft draft) {
        return String.join(
                ", ",
                draft.counts().stream()
                        .map(count -> count.units() + " "
                                + network.getLevel(count.rank()).code())
                        .toList());
    }

    private void note(PrintWriter out, String text) {
        if (!show.json()) {
            out.println(text);
            out.flush();
        }
    }
}

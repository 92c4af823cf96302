package org.gridwarden.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gridwarden.access.Caller;
import org.gridwarden.app.App;
import org.gridwarden.coverage.FitOptions;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.FitSummary;
import org.gridwarden.exchange.LevelMapping;
import org.gridwarden.exchange.Mapping;
import org.gridwarden.exchange.MappingReader;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.http.ProblemException;
import org.gridwarden.json.Times;
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
            "Either a mapping file says how files become levels, or the flags do for one level.",
            "A value is a property, a template such as {WARD|pad 2}-{PRECINCT}, or =text."
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

    @Option(names = "--network", description = "code of the network")
    @Nullable
    String network;

    @Option(names = "--level", description = "code of the level")
    @Nullable
    String level;

    @Option(names = "--code", paramLabel = "VALUE", description = "the unit's code")
    @Nullable
    String code;

    @Option(names = "--name", paramLabel = "VALUE", description = "the unit's name")
    @Nullable
    String name;

    @Option(names = "--parent", paramLabel = "VALUE", description = "code of its parent; @place finds it by place")
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

    @Option(names = "--draft", paramLabel = "ID", description = "an open draft to add to; default: a new one")
    @Nullable
    Long draft;

    @Option(names = "--fit", description = "make the draft a coverage and report every change")
    boolean fit;

    @Option(
            names = "--gap-width",
            paramLabel = "M",
            description = "with --fit: widest gap that is closed; default ${DEFAULT-VALUE}")
    double gapWidthMetres = FitOptions.DEFAULT.gapWidthMetres();

    @Option(
            names = "--overlap-width",
            paramLabel = "M",
            description = "with --fit: widest overlap that is decided; default ${DEFAULT-VALUE}")
    double overlapWidthMetres = FitOptions.DEFAULT.overlapWidthMetres();

    @Option(
            names = "--snap",
            paramLabel = "M",
            description = "with --fit: vertices this near to a line go onto it; default ${DEFAULT-VALUE}")
    double snapMetres = FitOptions.DEFAULT.snapMetres();

    @Option(names = "--publish", description = "publish at once where no issue blocks it; needs --reason")
    boolean publish;

    @Option(names = "--reason", description = "with --publish: why")
    @Nullable
    String reason;

    @Option(names = "--effective", paramLabel = "TIME", description = "with --publish: from when it holds; default now")
    @Nullable
    String effective;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        if (publish && (reason == null || reason.isBlank())) {
            throw new CommandException("--publish needs --reason");
        }
        Mapping wanted = mapping == null ? flags() : read(mapping);
        try (App app = App.open(config.load())) {
            return run(app, wanted, out);
        } catch (UncheckedIOException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private int run(App app, Mapping wanted, PrintWriter out) throws IOException {
        Caller caller = Caller.system("command line");
        Path folder = mapping == null ? Path.of("") : mapping.resolveSibling("");
        note(out, "Reading …");
        Draft made = imported(app, caller, wanted, folder, out);
        Network to = app.networks.get(wanted.network());
        note(out, "Draft " + made.id() + " of network " + to.code() + ": " + units(to, made));
        int code = show.show(to, made, app.mending.issues(caller, made.id()), out);
        if (fit) {
            note(out, "Fitting …");
            FitSummary summary = app.mending.fit(
                    caller,
                    made.id(),
                    new FitOptions(snapMetres, overlapWidthMetres, gapWidthMetres, Set.of(), Set.of()));
            if (!show.json) {
                new IssueTable(to, out).print(summary);
            }
            Draft fitted = app.drafts.get(caller, made.id());
            code = show.show(to, fitted, app.mending.issues(caller, made.id()), out);
        }
        if (publish && code == 0) {
            Edition edition = app.drafts.publish(caller, made.id(), instant(effective), String.valueOf(reason));
            note(out, PublishCommand.sentence(to, edition));
        } else if (!show.json) {
            out.println(
                    code == 0
                            ? "Publish it with: gridwarden publish " + made.id() + " --reason TEXT --commit"
                            : "The draft is kept; mend the file and import again, or add --fit.");
            out.flush();
        }
        return code;
    }

    private Draft imported(App app, Caller caller, Mapping wanted, Path folder, PrintWriter out) {
        try {
            return app.imports.run(caller, wanted, file -> open(folder, file), draft);
        } catch (ProblemException e) {
            e.problem().errors().forEach(error -> out.println("! " + error.code() + "  " + error.detail()));
            out.flush();
            throw e;
        }
    }

    private static InputStream open(Path folder, String file) throws IOException {
        return Files.newInputStream(folder.resolve(file));
    }

    private Mapping flags() {
        if (network == null || level == null || code == null || files.isEmpty()) {
            throw new CommandException(
                    "either --mapping FILE, or files with --network, --level and --code, are needed; see --help");
        }
        return new Mapping(
                network,
                null,
                null,
                List.of(new LevelMapping(
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
                        datum)));
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
        if (!show.json) {
            out.println(text);
            out.flush();
        }
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Times.instant(text);
        } catch (java.time.DateTimeException e) {
            throw new CommandException("'" + text + "' is not a time such as 2025-07-01T00:00:00+08:00");
        }
    }
}

package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftAnswers.DraftAnswer;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.ProblemError;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.gridwarden.json.TextInput;
import org.jspecify.annotations.Nullable;

/** Boundaries as files over HTTP. */
public final class ImportRoutes implements RouteSource {

    private static final long FILE_LIMIT_BYTES = 512L << 20;
    private static final String BODY = "request body";

    /** The draft as elsewhere, and what was left out of it. */
    private record ImportAnswer(@JsonUnwrapped DraftAnswer draft, List<ProblemError> leftOut) {}

    private final NetworkService networks;
    private final ImportService imports;

    /** Routes that bring boundaries into drafts of these networks. */
    public ImportRoutes(NetworkService networks, ImportService imports) {
        this.networks = networks;
        this.imports = imports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/networks/{network}/drafts/import", Permission.EDIT_GRIDS, this::importLevel));
    }

    private void importLevel(Context ctx) {
        Parameters given = Parameters.of(
                ctx,
                "draft",
                "level",
                "code",
                "name",
                "parent",
                "households",
                "residents",
                "merge",
                "crs",
                "datum",
                "encoding",
                "skip_bad");
        RequestBody.requireType(ctx, "application/geo+json", "application/json");
        Network network = networks.get(ctx.pathParam("network"));
        var draft = given.integer("draft", 1, Long.MAX_VALUE);
        LevelMapping level = new LevelMapping(
                given.getText("level"),
                null,
                null,
                null,
                List.of(BODY),
                false,
                given.flag("merge"),
                given.getText("code"),
                text(given, "name"),
                text(given, "parent"),
                text(given, "households"),
                text(given, "residents"),
                text(given, "crs"),
                given.choice("datum", "wgs84", "cgcs2000", "gcj02", "bd09").orElse(null),
                given.parse("encoding", TextInput::charset).map(Charset::name).orElse(null));
        List<FileDefect> leftOut = new ArrayList<>();
        Draft made = imports.run(
                Principal.of(ctx, Caller.class),
                new Mapping(network.code(), null, null, List.of(level)),
                name -> RequestBody.stream(ctx, FILE_LIMIT_BYTES),
                new ImportService.Options(
                        draft.isPresent() ? Long.valueOf(draft.getAsLong()) : null,
                        FILE_LIMIT_BYTES,
                        given.flag("skip_bad") ? leftOut::add : null));
        Reply.created(ctx, new ImportAnswer(DraftAnswer.of(network, made), leftOut(leftOut)));
    }

    private static List<ProblemError> leftOut(List<FileDefect> defects) {
        return defects.stream()
                .limit(ImportService.LISTED_DEFECTS)
                .map(FileDefect::asError)
                .toList();
    }

    private static @Nullable String text(Parameters given, String name) {
        return given.text(name).orElse(null);
    }
}

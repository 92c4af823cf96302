package org.gridwarden.dictionary;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;
import org.jspecify.annotations.Nullable;

/** Dictionaries over HTTP. */
public final class DictionaryRoutes implements RouteSource {

    private final DictionaryService dictionaries;

    /** Routes to these dictionaries. */
    public DictionaryRoutes(DictionaryService dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/dictionaries", Permission.SIGNED_IN, this::list),
                Route.put("/api/v1/dictionaries/{dictionary}/{code}", Permission.EDIT_DICTIONARIES, this::put));
    }

    /** An entry as it is sent; dictionary and code are taken from the path. */
    private record EntryBody(
            @Nullable String dictionary,
            @Nullable String code,
            @Nullable String parentCode,
            @Nullable Integer position,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String source,
            @Nullable String confidence,
            @Nullable Boolean active,
            @Nullable Map<String, Object> attributes) {}

    private void list(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, new Items<>(dictionaries.list()));
    }

    private void put(Context ctx) {
        EntryBody body = RequestBody.json(ctx, EntryBody.class);
        DictionaryEntry entry = new DictionaryEntry(
                code("dictionary", ctx.pathParam("dictionary")),
                code("code", ctx.pathParam("code")),
                body.parentCode(),
                body.position() == null ? 0 : body.position(),
                RequestBody.require("nameZh", body.nameZh()),
                RequestBody.require("nameEn", body.nameEn()),
                body.source(),
                body.confidence() == null ? "configured" : body.confidence(),
                !Boolean.FALSE.equals(body.active()),
                body.attributes() == null ? Map.of() : body.attributes());
        Reply.json(ctx, dictionaries.put(Principal.of(ctx, Caller.class), entry));
    }

    private static String code(String parameter, String value) {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")) {
            throw Problem.badParameter(
                    parameter, "'" + value + "' must be letters, digits, '_', '.' and '-', at most 80 of them");
        }
        return value;
    }
}

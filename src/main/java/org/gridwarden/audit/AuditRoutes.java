package org.gridwarden.audit;

import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;
import org.gridwarden.http.Page;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Reply;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** Reads the record of changes. */
public final class AuditRoutes implements RouteSource {

    private final AuditLog audit;

    /** Routes that read this log. */
    public AuditRoutes(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/api/v1/audit", Permission.READ_AUDIT, this::list));
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "subject", "actor", "before", "limit");
        int limit = parameters.limit();
        OptionalLong before = parameters.integer("before", 1, Long.MAX_VALUE);
        AuditQuery query = new AuditQuery(
                parameters.text("subject").orElse(null),
                parameters.text("actor").orElse(null),
                before.isPresent() ? before.getAsLong() : null);
        Reply.json(ctx, Page.of(audit.list(query, limit + 1), limit, AuditEntry::id));
    }
}

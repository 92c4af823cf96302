package org.gridwarden.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Who calls, as the {@link Guard} has recognised him. */
public interface Principal {

    /** For logs and audit rows: account name or {@code token:<name>}. */
    String actor();

    /** The caller of this request as a {@code type}; to be used behind every permission but {@code PUBLIC}. */
    static <T extends Principal> T of(Context ctx, Class<T> type) {
        return type.cast(find(ctx).orElseThrow(() -> Problem.unauthenticated("sign in first")));
    }

    /** Says who called; what was said before is forgotten. */
    static void keep(Context ctx, Principal caller) {
        ctx.attribute(PrincipalAttribute.NAME, caller);
    }

    /** The caller of this request, empty when nobody was recognised. */
    static Optional<Principal> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(PrincipalAttribute.NAME));
    }
}

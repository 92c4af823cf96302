package org.gridwarden.access.account;

import java.time.Instant;
import java.util.List;
import org.gridwarden.access.Grant;
import org.jspecify.annotations.Nullable;

/**
 * A machine's access.
 *
 * @param id database identity
 * @param name unique
 * @param createdBy account name
 * @param createdAt when it was made
 * @param expiresAt after which it is refused, null for never
 * @param revokedAt since when it is refused, null while it is not
 * @param grants roles and territories
 */
public record ApiToken(
        long id,
        String name,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        List<Grant> grants) {

    public ApiToken {
        grants = List.copyOf(grants);
    }
}

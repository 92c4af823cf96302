package org.gridwarden.access.account;

import java.time.Instant;
import java.util.List;
import org.gridwarden.access.Grant;

/**
 * Somebody who can sign in.
 *
 * @param id database identity
 * @param username lower case letters, digits, {@code . _ -}
 * @param displayName as people call him
 * @param active whether he can sign in
 * @param createdAt when it was made
 * @param grants roles and territories
 */
public record Account(
        long id, String username, String displayName, boolean active, Instant createdAt, List<Grant> grants) {

    public Account {
        grants = List.copyOf(grants);
    }
}

package org.gridwarden.access;

import org.jspecify.annotations.Nullable;

/**
 * A role to be given.
 *
 * @param role its code
 * @param network network code of the territory's topmost unit; null, with {@code unit}, for everywhere
 * @param unit code of that unit
 */
public record NewGrant(
        String role, @Nullable String network, @Nullable String unit) {

    /** A role everywhere. */
    public static NewGrant everywhere(Role role) {
        return new NewGrant(role.code(), null, null);
    }
}

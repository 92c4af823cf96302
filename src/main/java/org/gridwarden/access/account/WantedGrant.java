package org.gridwarden.access.account;

import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A grant whose role and unit exist.
 *
 * @param unitId null for everywhere
 */
record WantedGrant(Role role, @Nullable Long unitId) {

    /** Looks up what was asked for; throws a problem that names the member at fault. */
    static WantedGrant of(Transaction tx, GrantStore store, NewGrant wanted) {
        return new WantedGrant(role(wanted.role()), unit(tx, store, wanted.network(), wanted.unit()));
    }

    private static Role role(String code) {
        try {
            return Role.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("role", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Long unit(
            Transaction tx, GrantStore store, @Nullable String network, @Nullable String unit) {
        if (network == null && unit == null) {
            return null;
        }
        if (network == null || unit == null) {
            throw Problem.badParameter(
                    unit == null ? "unit" : "network", "a territory is a network and a unit, or neither: everywhere");
        }
        return store.findUnit(tx, network, unit)
                .orElseThrow(() -> Problem.badParameter("unit", "the network " + network + " has no unit " + unit));
    }
}

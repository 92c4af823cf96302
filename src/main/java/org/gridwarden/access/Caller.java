package org.gridwarden.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** An account or token that calls, with what it may do and where. Immutable. */
public final class Caller implements Principal {

    private final String actor;
    private final @Nullable Long accountId;
    private final List<Grant> grants;
    private final Map<Permission, Territory> territories;

    private Caller(String actor, @Nullable Long accountId, List<Grant> grants) {
        this.actor = actor;
        this.accountId = accountId;
        this.grants = List.copyOf(grants);
        this.territories = territories(grants);
    }

    /** The caller behind an account. */
    public static Caller ofAccount(long accountId, String username, List<Grant> grants) {
        return new Caller(username, accountId, grants);
    }

    /** The caller behind an API token. */
    public static Caller ofToken(String name, List<Grant> grants) {
        return new Caller("token:" + name, null, grants);
    }

    /** The program itself, from the command line: it may do everything. */
    public static Caller system(String actor) {
        return new Caller(actor, null, List.of(new Grant(0, Role.ADMINISTRATOR, null, null, null, null)));
    }

    @Override
    public String actor() {
        return actor;
    }

    /** The account's identity; throws for a token. */
    public long getAccountId() {
        if (accountId == null) {
            throw Problem.forbidden("account_needed", "this is for accounts, not for tokens");
        }
        return accountId;
    }

    /** Roles and their territories. */
    public List<Grant> grants() {
        return grants;
    }

    /** Every permission that is held somewhere. */
    public Set<Permission> permissions() {
        Set<Permission> held = EnumSet.of(Permission.PUBLIC, Permission.SIGNED_IN);
        held.addAll(territories.keySet());
        return held;
    }

    /** Where the permission is held. */
    public Territory territory(Permission permission) {
        return territories.getOrDefault(permission, new Territory(false, Set.of()));
    }

    /** Whether the permission is held, as its scope demands; one that is bound to units counts anywhere here. */
    public boolean holds(Permission permission) {
        if (permission == Permission.PUBLIC || permission == Permission.SIGNED_IN) {
            return true;
        }
        Territory territory = territory(permission);
        return permission.scope() == Permission.Scope.EVERYWHERE ? territory.everywhere() : !territory.isNowhere();
    }

    private static Map<Permission, Territory> territories(List<Grant> grants) {
        Map<Permission, Territory> territories = new EnumMap<>(Permission.class);
        for (Grant grant : grants) {
            for (Permission permission : grant.role().permissions()) {
                territories.merge(permission, territory(grant), Caller::union);
            }
        }
        return territories;
    }

    private static Territory territory(Grant grant) {
        Long unitId = grant.unitId();
        return unitId == null ? new Territory(true, Set.of()) : new Territory(false, Set.of(unitId));
    }

    private static Territory union(Territory one, Territory other) {
        Set<Long> units = new HashSet<>(one.unitIds());
        units.addAll(other.unitIds());
        return new Territory(one.everywhere() || other.everywhere(), units);
    }
}

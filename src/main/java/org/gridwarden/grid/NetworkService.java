package org.gridwarden.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;

/** Networks with their levels. Thread-safe. */
public final class NetworkService {

    private final Database database;
    private final AuditLog audit;
    private final NetworkStore networks = new NetworkStore();
    private final EditionStore editions = new EditionStore();

    /** Networks as this database holds them. */
    public NetworkService(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All networks in their order. */
    public List<Network> list() {
        return database.read(networks::list);
    }

    /** All networks as this transaction sees them. */
    public List<Network> list(Transaction tx) {
        return networks.list(tx);
    }

    /** The network with this code, if there is one. */
    public Optional<Network> find(String code) {
        return database.read(tx -> networks.find(tx, code));
    }

    /** The network with this code; throws a problem when there is none. */
    public Network get(String code) {
        return find(code).orElseThrow(() -> Problem.notFound("network_unknown", "there is no network " + code));
    }

    /** Records a network with its levels; throws a problem when its code is taken. */
    public Network create(Caller caller, NewNetwork network) {
        TerritoryCheck.requireEverywhere(caller, Permission.EDIT_GRIDS);
        return database.inTransaction(tx -> {
            if (networks.insert(tx, network).isEmpty()) {
                throw Problem.conflict("network_exists", "there is a network " + network.code() + " already");
            }
            audit.record(
                    tx,
                    caller.actor(),
                    "network.create",
                    "network/" + network.code(),
                    null,
                    Map.of("levels", network.levels().stream().map(Level::code).toList()));
            return networks.find(tx, network.code()).orElseThrow();
        });
    }

    /**
     * Throws a 403 problem unless the caller holds the permission in the whole network: everywhere, or at every root of
     * its newest edition.
     */
    public void authorise(Caller caller, Permission permission, Network network) {
        Territory territory = caller.territory(permission);
        if (territory.everywhere()) {
            return;
        }
        List<Long> roots = database.read(tx -> editions.list(tx, network.id()).stream()
                .findFirst()
                .map(newest -> editions.roots(tx, newest.id()))
                .orElse(List.of()));
        if (roots.isEmpty() || !territory.unitIds().containsAll(roots)) {
            throw Problem.forbidden(
                    "outside_territory",
                    "this needs the permission " + permission + " in the whole network " + network.code());
        }
    }
}

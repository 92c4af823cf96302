package org.gridwarden.grid.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.http.Problem;

/** Reads the units of an edition. Thread-safe. */
public final class UnitService {

    private final Database database;
    private final UnitStore units = new UnitStore();

    /** Units as this database holds them. */
    public UnitService(Database database) {
        this.database = database;
    }

    /**
     * A page of units in the order of their codes, at most {@code filter.limit()}; the roots where nothing narrows the
     * list. Throws a problem where the edition has no such parent.
     */
    public List<UnitSummary> list(Edition edition, UnitFilter filter) {
        return database.read(tx -> {
            Long parentId = filter.parent() == null ? null : getId(tx, edition, filter.parent());
            return units.list(tx, edition.id(), filter, parentId);
        });
    }

    /** The unit with chain, attributes and boundary; throws a problem where there is none. */
    public UnitDetail get(Network network, Edition edition, String code) {
        return database.read(tx -> {
            long id = getId(tx, edition, code);
            UnitStore.Detail detail = units.detail(tx, edition.id(), id);
            return new UnitDetail(
                    network, edition, units.chain(tx, edition.id(), id), detail.attributes(), detail.geometry());
        });
    }

    /** The editions in which the unit's boundary, name, parent or attributes changed, in the order of their numbers. */
    public List<UnitHistory.Version> history(Network network, String code) {
        List<UnitHistory.Version> versions = UnitHistory.of(database.read(tx -> units.states(tx, network.id(), code)));
        if (versions.isEmpty()) {
            throw Problem.notFound("unit_unknown", "network " + network.code() + " never had a unit " + code);
        }
        return versions;
    }

    /** These units as the edition has them, in the order of their codes; those it does not hold are left out. */
    public List<UnitSummary> list(Edition edition, Collection<Long> unitIds) {
        return database.read(tx -> units.list(tx, edition.id(), unitIds));
    }

    /** Identities by code, of those that any edition of the network ever held. */
    public Map<String, Long> ids(Transaction tx, Network network, Collection<String> codes) {
        return units.ids(tx, network.id(), codes);
    }

    /** Identity of a unit that any edition of the network ever held; throws a problem where none did. */
    public long getId(Network network, String code) {
        Long id =
                database.read(tx -> units.ids(tx, network.id(), List.of(code))).get(code);
        if (id == null) {
            throw Problem.notFound("unit_unknown", "network " + network.code() + " never had a unit " + code);
        }
        return id;
    }

    private long getId(Transaction tx, Edition edition, String code) {
        return units.findId(tx, edition.networkId(), edition.id(), code)
                .orElseThrow(
                        () -> Problem.notFound("unit_unknown", "edition " + edition.number() + " has no unit " + code));
    }
}

package org.gridwarden.grid;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gridwarden.db.Database;
import org.gridwarden.db.Transaction;

/** Networks with their levels. Thread-safe. */
public final class NetworkService {

    private final Database database;
    private final NetworkStore networks = new NetworkStore();

    public NetworkService(Database database) {
        this.database = database;
    }

    /** All networks in their order. */
    public List<Network> list() {
        return database.read(networks::list);
    }

    /** The network with this code, if there is one. */
    public Optional<Network> find(String code) {
        return database.read(tx -> networks.find(tx, code));
    }

    /** The network with this code; throws {@link NoSuchElementException}. */
    public Network get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("there is no network " + code));
    }

    /** Records a network with its levels; throws {@link IllegalArgumentException} when its code is taken. */
    public Network create(NewNetwork network) {
        return database.inTransaction(tx -> create(tx, network));
    }

    private Network create(Transaction tx, NewNetwork network) {
        if (networks.insert(tx, network).isEmpty()) {
            throw new IllegalArgumentException("there is a network " + network.code() + " already");
        }
        return networks.find(tx, network.code()).orElseThrow();
    }
}

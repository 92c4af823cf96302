package org.gridwarden.grid.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Records a checked state of a network as its next edition. Everything is written in the caller's transaction under a
 * lock on the network: a crash leaves the old edition or the new one, whole. Whether the state may be published is the
 * caller's to check. Thread-safe.
 */
public final class EditionPublisher {

    /** Tells every instance that a network has a new edition; the payload is network code, a space, and the number. */
    public static final String CHANNEL = "edition_published";

    private final PublishStore store = new PublishStore();

    /**
     * Who publishes what from when, and why.
     *
     * @param effectiveAt instant from which it holds; past and future are both allowed
     * @param publishedAt now
     * @param publishedBy account name
     * @param reason as the publisher wrote it
     */
    public record Publication(Instant effectiveAt, Instant publishedAt, String publishedBy, String reason) {}

    /** Waits until nobody else publishes in the network, and keeps others out until the transaction ends. */
    public void lock(Transaction tx, Network network) {
        store.lock(tx, network.id());
    }

    /**
     * Records the units, whose codes are unique and whose parents are among them, as the next edition. A boundary that
     * is drawn as in an earlier edition is shared with it.
     */
    public Edition publish(Transaction tx, Network network, List<UnitContent> units, Publication publication) {
        lock(tx, network);
        List<Boundary> boundaries = boundaries(units);
        Edition edition = store.insertEdition(
                tx, network.id(), publication, ContentHash.of(network, entries(units, boundaries)), units.size());
        Map<String, Long> unitIds = store.ensureUnits(tx, network.id(), units, publication.publishedAt());
        Map<Long, Long> boundaryIds = store.ensureBoundaries(tx, unitIds, boundaries, publication.publishedAt());
        store.insertUnits(tx, edition.id(), units, unitIds, boundaryIds);
        tx.notifyChange(CHANNEL, network.code() + " " + edition.number());
        return edition;
    }

    /** A boundary on the lattice with what is stored beside it. */
    record Boundary(String code, MultiPolygon geometry, double areaSquareMetres, byte[] hash) {}

    private static List<Boundary> boundaries(List<UnitContent> units) {
        return units.parallelStream()
                .map(unit -> {
                    var onLattice = Geometries.toMultiPolygon(Geometries.round(unit.geometry()));
                    return new Boundary(
                            unit.code(), onLattice, Geodesic.areaSquareMetres(onLattice), BoundaryHash.of(onLattice));
                })
                .toList();
    }

    private static List<ContentHash.Entry> entries(List<UnitContent> units, List<Boundary> boundaries) {
        Map<String, byte[]> hashes = new HashMap<>();
        boundaries.forEach(boundary -> hashes.put(boundary.code(), boundary.hash()));
        List<ContentHash.Entry> entries = new ArrayList<>(units.size());
        for (UnitContent unit : units) {
            entries.add(new ContentHash.Entry(
                    unit.code(),
                    unit.name(),
                    unit.level(),
                    unit.parentCode(),
                    unit.households(),
                    unit.residents(),
                    Objects.requireNonNull(hashes.get(unit.code()))));
        }
        return entries;
    }
}

package org.gridwarden.batch.place;

import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.published.NetworkAt;

/** The owners that one network names for many places; filled again and again. One owner at a time. */
public final class Owners {

    private final NetworkAt network;
    private int[] found = new int[0];
    private boolean[] onEdge = new boolean[0];

    /** Asks this network, which may have no edition. */
    public Owners(NetworkAt network) {
        this.network = network;
    }

    /** Looks all places up; what was found before is forgotten. */
    public void find(Places places) {
        NetworkIndex index = network.index();
        if (found.length < places.count()) {
            found = new int[places.xs().length];
            onEdge = new boolean[found.length];
        }
        if (index != null) {
            index.findAll(places.xs(), places.ys(), places.count(), found, onEdge);
        }
    }

    /** Position of the owner of a row in the network's table, {@link NetworkIndex#NONE} when nobody owns it. */
    public int unit(int row) {
        return network.index() == null ? NetworkIndex.NONE : found[row];
    }

    /** How a row whose place is usable lies. */
    public OwnerStatus status(Places places, int row) {
        NetworkIndex index = network.index();
        return index == null
                ? OwnerStatus.NO_EDITION
                : index.status(places.xs()[row], places.ys()[row], found[row], onEdge[row]);
    }
}

package org.gridwarden.batch;

import org.gridwarden.locate.NetworkAt;
import org.gridwarden.locate.NetworkIndex;
import org.gridwarden.locate.OwnerStatus;

/** The owners that one network names for many places; filled again and again. One owner at a time. */
final class Owners {

    private final NetworkAt network;
    private int[] found = new int[0];
    private boolean[] onEdge = new boolean[0];

    Owners(NetworkAt network) {
        this.network = network;
    }

    /** Looks all places up. */
    void find(Places places) {
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
    int unit(int row) {
        return network.index() == null ? NetworkIndex.NONE : found[row];
    }

    /** How a row whose place is usable lies. */
    OwnerStatus status(Places places, int row) {
        NetworkIndex index = network.index();
        return index == null
                ? OwnerStatus.NO_EDITION
                : index.status(places.xs()[row], places.ys()[row], found[row], onEdge[row]);
    }
}

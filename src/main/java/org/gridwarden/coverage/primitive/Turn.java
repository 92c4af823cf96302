package org.gridwarden.coverage.primitive;

import org.gridwarden.coverage.arrangement.Exact;

/** Directions round a place, compared exactly. Stateless. */
public final class Turn {

    private Turn() {}

    /**
     * Compares the counter-clockwise angles, more than 0 up to a whole turn, from the direction node → base to those of
     * node → a and node → b: negative where a comes first.
     */
    public static int compare(Place node, Place base, Place a, Place b) {
        int halfA = half(node, base, a);
        int halfB = half(node, base, b);
        if (halfA != halfB) {
            return halfA - halfB;
        }
        return -Exact.orientation(node.x(), node.y(), a.x(), a.y(), b.x(), b.y());
    }

    /** 0 for angles below a half turn, 1 for a half turn, 2 above, 3 for a whole turn. */
    private static int half(Place node, Place base, Place to) {
        int side = Exact.orientation(node.x(), node.y(), base.x(), base.y(), to.x(), to.y());
        if (side != 0) {
            return side > 0 ? 0 : 2;
        }
        long dot = Long.signum((long) base.x() - node.x()) * Long.signum((long) to.x() - node.x())
                + Long.signum((long) base.y() - node.y()) * Long.signum((long) to.y() - node.y());
        return dot > 0 ? 3 : 1;
    }
}

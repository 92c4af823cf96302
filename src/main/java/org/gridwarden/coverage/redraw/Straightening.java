package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridwarden.coverage.primitive.Chainer;
import org.gridwarden.coverage.primitive.Chainer.Chain;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;

/**
 * Takes inserted vertices away that nothing ends at any more and that stand between the very places between which they
 * were inserted, the last inserted first: the segment is then what it was.
 *
 * @param insertions the memory of a vertex
 * @param isNode whether other than two ends meet at a place
 */
record Straightening(Function<Place, Optional<Insertion>> insertions, Predicate<Place> isNode) {

    /** The chain without such vertices, which are added to {@code dropped}; the same object where there are none. */
    Chain apply(Chain chain, Set<Place> dropped) {
        List<Place> line = places(chain);
        boolean ring = line.get(0).equals(line.get(line.size() - 1)) && !isNode.test(line.get(0));
        if (ring) {
            line.remove(line.size() - 1);
        }
        int before = line.size();
        for (int i = ring ? 0 : 1; i < (ring ? line.size() : line.size() - 1); ) {
            if (line.size() > (ring ? 3 : 2) && canGo(line, i)) {
                dropped.add(line.remove(i));
                i = Math.max(ring ? 0 : 1, i - 2);
            } else {
                i++;
            }
        }
        if (line.size() == before) {
            return chain;
        }
        if (ring) {
            line.add(line.get(0));
        }
        return canonical(line, chain, ring);
    }

    private boolean canGo(List<Place> line, int i) {
        Optional<Insertion> insertion = insertions.apply(line.get(i));
        Place before = line.get((i + line.size() - 1) % line.size());
        Place after = line.get((i + 1) % line.size());
        return insertion.isPresent() && insertion.get().isBetween(before, after);
    }

    private static Chain canonical(List<Place> line, Chain like, boolean ring) {
        Chainer chainer = new Chainer(line.size());
        for (int i = 1; i < line.size(); i++) {
            chainer.add(line.get(i - 1), line.get(i), like.left(), like.right());
        }
        Place start = line.get(0);
        return chainer.chains(place -> !ring && place.equals(start) ? 2 : 0).get(0);
    }

    private static List<Place> places(Chain chain) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < chain.xy().length; i += 2) {
            places.add(new Place(chain.xy()[i], chain.xy()[i + 1]));
        }
        return places;
    }
}

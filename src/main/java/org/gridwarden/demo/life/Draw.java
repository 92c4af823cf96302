package org.gridwarden.demo.life;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws items by weight. Immutable. */
final class Draw<T> {

    private final List<T> items;
    private final double[] upTo;

    /** A draw from {@code items}, whose weights stand at the same places. */
    Draw(List<T> items, double[] weights) {
        this.items = List.copyOf(items);
        upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** One item. */
    T from(SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return items.get(Math.min(items.size() - 1, at < 0 ? -at - 1 : at));
    }
}

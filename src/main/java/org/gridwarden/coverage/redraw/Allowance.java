package org.gridwarden.coverage.redraw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an edit may do besides what every edit may. Mutable while the edit is put together. */
final class Allowance {

    /** Whether ground may be won or lost at the outer limit. */
    boolean outerLimit;
    /** Parts that a unit may have, where it is not as many as before, by number. */
    final Map<Integer, Integer> parts = new HashMap<>();
    /** Units that need no ground of their own: they are taken away in the same step. */
    final Set<Integer> mayVanish = new HashSet<>();
}

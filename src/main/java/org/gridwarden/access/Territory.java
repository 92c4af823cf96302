package org.gridwarden.access;

import java.util.Collection;
import java.util.Set;

/**
 * Where somebody holds a permission.
 *
 * @param everywhere without limit; then {@code unitIds} says nothing
 * @param unitIds topmost units of the subtrees, empty for nowhere
 */
public record Territory(boolean everywhere, Set<Long> unitIds) {

    public Territory {
        unitIds = Set.copyOf(unitIds);
    }

    /** Whether there is none at all. */
    public boolean isNowhere() {
        return !everywhere && unitIds.isEmpty();
    }

    /** Whether a unit lies inside, given itself and all its ancestors. */
    public boolean covers(Collection<Long> unitAndAncestors) {
        return everywhere || unitAndAncestors.stream().anyMatch(unitIds::contains);
    }
}

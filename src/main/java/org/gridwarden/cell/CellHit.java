package org.gridwarden.cell;

import java.util.List;

/**
 * What lies at a position in one layer.
 *
 * @param unit ordinal of the owner, {@link CellIndex#NONE} when no unit owns the position
 * @param status owned, outside every unit, or in a hole that units enclose
 * @param touching ordinals, ascending, of every unit whose border passes exactly through the position; empty when the
 *     position is on no border. The owner is one of them whenever the list is not empty.
 */
public record CellHit(int unit, CoverageStatus status, List<Integer> touching) {

    public CellHit {
        touching = List.copyOf(touching);
    }

    /** Whether the position lies exactly on a border. */
    public boolean onEdge() {
        return !touching.isEmpty();
    }
}

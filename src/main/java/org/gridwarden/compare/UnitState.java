package org.gridwarden.compare;

import org.gridwarden.grid.UnitContent;
import org.gridwarden.grid.publish.BoundaryHash;
import org.jspecify.annotations.Nullable;

/**
 * A unit as one state of its network has it, its boundary by hash.
 *
 * @param code unique in the state
 * @param name display name
 * @param level rank of its level
 * @param parentCode its parent, null for a root
 * @param households null where unknown
 * @param residents null where unknown
 * @param attributes every other property, as the text of a JSON object
 * @param boundary {@link BoundaryHash} in hex: equal exactly where the ground is drawn with the same vertices
 */
public record UnitState(
        String code,
        String name,
        int level,
        @Nullable String parentCode,
        @Nullable Integer households,
        @Nullable Integer residents,
        String attributes,
        String boundary) {

    /** The unit of a working copy. */
    public static UnitState of(UnitContent unit) {
        return of(unit, BoundaryHash.hex(unit.geometry()));
    }

    /** The unit of a working copy, with this for its boundary. */
    public static UnitState of(UnitContent unit, String boundary) {
        return new UnitState(
                unit.code(),
                unit.name(),
                unit.level(),
                unit.parentCode(),
                unit.households(),
                unit.residents(),
                unit.attributes(),
                boundary);
    }

    /** Whether the other holds the same ground under the same code. */
    boolean hasKept(@Nullable UnitState other) {
        return other != null && code.equals(other.code) && level == other.level && boundary.equals(other.boundary);
    }
}

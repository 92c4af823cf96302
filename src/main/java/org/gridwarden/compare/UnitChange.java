package org.gridwarden.compare;

import java.util.List;

/**
 * What became of units.
 *
 * @param kind how
 * @param before the units there were
 * @param after the units there are
 * @param pieces all ground of theirs, kept and moved
 */
public record UnitChange(Kind kind, List<UnitGround> before, List<UnitGround> after, List<GroundPiece> pieces) {

    public UnitChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        pieces = List.copyOf(pieces);
    }

    /** How units changed. */
    public enum Kind {
        /** Two or more units, itself or new ones, are made of one. */
        SPLIT,
        /** Two or more units, itself or such as are gone, went into one. */
        MERGED,
        /** One unit, under another code. */
        RECODED,
        /** There is a unit that none of the above tells of. */
        ADDED,
        /** There was a unit that none of the above tells of. */
        REMOVED,
        /** A unit won or lost ground. */
        RESHAPED,
        /** A unit has other vertices; no ground wider than a hairline moved. */
        REDRAWN
    }

    /** A unit and its ground. */
    public record UnitGround(String code, String name, double areaSquareMetres) {}
}

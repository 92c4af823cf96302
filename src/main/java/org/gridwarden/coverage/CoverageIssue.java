package org.gridwarden.coverage;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A defect, as data.
 *
 * @param type the kind; its name is a stable code
 * @param blocking whether publishing must be refused while it stands
 * @param levelRank rank of the level in which it was found
 * @param unitCodes the units concerned, in ascending order; of a GAP those around it
 * @param place where it is, in degrees (polygons, lines or a point); null where it has no place
 * @param areaSquareMetres area in question; null where there is none
 * @param widthMetres diameter of the largest circle that fits into the place, never understated, overstated by at
 *     most a twentieth or 0.25 m; null where there is no area. Of a place in several pieces it is that of the
 *     widest piece
 * @param message a sentence for a person
 * @param key the same defect in the same data has the same key, and no two defects share one
 */
public record CoverageIssue(
        Type type,
        boolean blocking,
        int levelRank,
        List<String> unitCodes,
        @Nullable Geometry place,
        @Nullable Double areaSquareMetres,
        @Nullable Double widthMetres,
        String message,
        String key) {

    /** By level, type and key: the order of every list of issues. */
    public static final Comparator<CoverageIssue> ORDER = Comparator.comparingInt(CoverageIssue::levelRank)
            .thenComparing(CoverageIssue::type)
            .thenComparing(CoverageIssue::key);

    public CoverageIssue {
        unitCodes = List.copyOf(unitCodes);
    }

    /** Kinds of issue, gravest first. */
    public enum Type {
        /** Two units with one code. */
        DUPLICATE_CODE,
        /** The parent named is not there, or its level is not above. */
        MISSING_PARENT,
        /** Not a valid area. The further checks use a repaired copy. */
        INVALID,
        /** Two units of one level share ground. */
        OVERLAP,
        /** Ground that no unit of the level owns. */
        GAP,
        /** Ground of a unit that lies outside its parent. */
        OUTSIDE_PARENT,
        /** Boundaries that run along each other with different vertices; no ground is in question. */
        MISMATCH,
        /** A parent that no unit divides although a tiling level lies below; its ground has no owner there. */
        UNDIVIDED_PARENT;

        /**
         * Whether a person may say that it is no defect: a gap may be a lake. Two owners of one place, or a child outside
         * its parent, are wrong whatever anybody says.
         */
        public boolean isAcceptable() {
            return this == GAP;
        }
    }
}

package org.gridwarden.cell.build;

import java.util.List;
import org.gridwarden.geo.LngLat;

/** Polygons that do not fit: no index is made of them. */
public final class NotACoverageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What does not fit. */
    public enum Reason {
        /** Two units claim the same side of one edge, or an edge is used more than twice. */
        EDGE_CLAIMED_TWICE,
        /** Two edges cross, overlap, or touch where neither has a shared vertex. */
        EDGES_CROSS,
        /** The units around a place contradict each other: some ground has two owners. */
        OVERLAP
    }

    /**
     * One defect.
     *
     * @param reason what does not fit
     * @param units ordinals of the units involved, ascending
     * @param place where
     */
    public record Defect(Reason reason, List<Integer> units, LngLat place) {}

    private final transient List<Defect> defects;

    NotACoverageException(List<Defect> defects) {
        super(defects.size() + (defects.size() == 1 ? " defect" : " defects") + "; the first: " + defects.get(0));
        this.defects = List.copyOf(defects);
    }

    /** The defects found, at most {@value DefectList#MOST}; more may remain. */
    public List<Defect> defects() {
        return defects;
    }
}

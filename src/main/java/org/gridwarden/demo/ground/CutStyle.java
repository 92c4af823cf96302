package org.gridwarden.demo.ground;

/**
 * How a face is cut.
 *
 * @param kind what the cutting line is
 * @param bend how far the line may leave the straight way, as a share of its length
 * @param squareness 0 to 1: how strongly it meets the edges at right angles
 * @param snapMetres how far it goes to meet a road that ends on the edge's other side
 * @param cornerMetres how far it keeps from the face's corners
 * @param stepMetres distance between its vertices
 */
public record CutStyle(
        RoadClass kind, double bend, double squareness, double snapMetres, double cornerMetres, double stepMetres) {

    /** A secondary road between two neighbourhoods. */
    public static final CutStyle SECONDARY = new CutStyle(RoadClass.SECONDARY, 0.07, 0.55, 130, 90, 26);

    /** A main road. */
    public static final CutStyle PRIMARY = new CutStyle(RoadClass.PRIMARY, 0.08, 0.5, 200, 160, 34);

    /** A lane between two blocks. */
    public static final CutStyle LANE = new CutStyle(RoadClass.LANE, 0.035, 0.6, 48, 26, 18);

    /** A wall between two compounds. */
    public static final CutStyle WALL = new CutStyle(RoadClass.WALL, 0, 0, 9, 16, 400);

    /** A country road. */
    public static final CutStyle COUNTRY = new CutStyle(RoadClass.SECONDARY, 0.16, 0.35, 150, 90, 34);

    /** A field path or ditch between two hamlets. */
    public static final CutStyle FIELD = new CutStyle(RoadClass.WALL, 0.09, 0.3, 60, 45, 40);

    /** The same with every distance multiplied. */
    public CutStyle scaled(double factor) {
        return new CutStyle(
                kind, bend, squareness, snapMetres * factor, cornerMetres * factor, stepMetres * Math.sqrt(factor));
    }
}

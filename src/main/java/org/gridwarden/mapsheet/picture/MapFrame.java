package org.gridwarden.mapsheet.picture;

import org.gridwarden.geo.Geodesic;
import org.gridwarden.mapsheet.canvas.Box;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A box on a canvas that shows ground at a round scale, north up. Immutable. */
public final class MapFrame {

    /** Ground kept free around what is shown, in parts of the box. */
    private static final double MARGIN = 0.03;

    /** Denominator of the scale at zoom 0 on a screen of 96 dots per inch. */
    private static final double ZOOM_ZERO = 591_657_550;

    private final Box box;
    private final Envelope degrees;
    private final LocalMercator projection;
    private final int denominator;
    private final double middleEast;
    private final double middleNorth;

    private MapFrame(Box box, Envelope degrees) {
        this.box = box;
        this.projection = new LocalMercator(degrees.centre().x, degrees.centre().y);
        Envelope metres = new Envelope();
        for (double[] corner : new double[][] {
            {degrees.getMinX(), degrees.getMinY()},
            {degrees.getMaxX(), degrees.getMinY()},
            {degrees.getMinX(), degrees.getMaxY()},
            {degrees.getMaxX(), degrees.getMaxY()},
            {degrees.centre().x, degrees.getMinY()},
            {degrees.centre().x, degrees.getMaxY()}
        }) {
            double[] place = projection.metres(corner[0], corner[1]);
            metres.expandToInclude(place[0], place[1]);
        }
        this.denominator = RoundScale.denominator(
                metres.getWidth(), metres.getHeight(), box.inset(MARGIN * Math.min(box.width(), box.height())));
        this.middleEast = metres.centre().x;
        this.middleNorth = metres.centre().y;
        double halfLng = box.width() / 2 / pointsPerMetre() / Geodesic.metresPerDegreeLongitude(degrees.centre().y);
        double halfLat = box.height() / 2 / pointsPerMetre() / Geodesic.metresPerDegreeLatitude(degrees.centre().y);
        this.degrees = new Envelope(
                degrees.centre().x - halfLng,
                degrees.centre().x + halfLng,
                degrees.centre().y - halfLat,
                degrees.centre().y + halfLat);
    }

    /** A frame that shows this ground, in degrees, as large as a round scale allows. */
    public static MapFrame around(Envelope degrees, Box box) {
        return new MapFrame(box, degrees);
    }

    /** Where it is on the canvas. */
    public Box box() {
        return box;
    }

    /** The ground that is seen, in degrees. */
    public Envelope degrees() {
        return degrees.copy();
    }

    /** The n of the scale 1:n. */
    public int denominator() {
        return denominator;
    }

    /** The zoom of a web map at this scale. */
    public int zoom() {
        return (int) Math.floor(Math.log(ZOOM_ZERO / denominator) / Math.log(2));
    }

    double pointsPerMetre() {
        return RoundScale.pointsPerMetre(denominator);
    }

    /** A geometry in degrees as it lies on the canvas. */
    Geometry onCanvas(Geometry inDegrees) {
        Geometry placed = projection.metres(inDegrees);
        placed.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence places, int i) {
                places.setOrdinate(i, 0, box.x() + box.width() / 2 + (places.getX(i) - middleEast) * pointsPerMetre());
                places.setOrdinate(
                        i, 1, box.y() + box.height() / 2 - (places.getY(i) - middleNorth) * pointsPerMetre());
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return placed;
    }
}

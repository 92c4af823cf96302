package org.gridwarden.mapsheet.picture;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a map shows.
 *
 * @param outline the ground that it is about, in degrees; what lies outside is paled
 * @param units the units into which it is divided
 * @param base what lies under them, from the ground up
 */
public record MapPicture(Geometry outline, List<PictureUnit> units, List<BaseShape> base) {

    public MapPicture {
        units = List.copyOf(units);
        base = List.copyOf(base);
    }

    /** The ground in degrees. */
    public Envelope extent() {
        return outline.getEnvelopeInternal();
    }
}

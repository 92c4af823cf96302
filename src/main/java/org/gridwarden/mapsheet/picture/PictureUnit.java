package org.gridwarden.mapsheet.picture;

import java.util.List;
import org.gridwarden.mapsheet.canvas.Colour;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit on a picture.
 *
 * @param number its number in the list beside the map
 * @param code its code
 * @param name its name
 * @param notes further lines of its label, the most important first
 * @param fill colour of its ground, null for one that keeps it apart from its neighbours
 * @param geometry in degrees
 */
public record PictureUnit(
        int number,
        String code,
        String name,
        List<String> notes,
        @Nullable Colour fill,
        Geometry geometry) {

    public PictureUnit {
        notes = List.copyOf(notes);
    }

    /** The same unit on coloured ground, its name alone written on it. */
    public PictureUnit namedOn(Colour colour) {
        return new PictureUnit(number, "", name, List.of(), colour, geometry);
    }
}

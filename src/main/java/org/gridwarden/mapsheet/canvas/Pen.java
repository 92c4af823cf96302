package org.gridwarden.mapsheet.canvas;

/**
 * A line's look; corners and ends are round.
 *
 * @param colour its colour
 * @param width in points
 * @param dash length of dashes and of the gaps between them in points, 0 for a whole line
 */
public record Pen(Colour colour, double width, double dash) {

    /** A whole line. */
    public static Pen of(Colour colour, double width) {
        return new Pen(colour, width, 0);
    }
}

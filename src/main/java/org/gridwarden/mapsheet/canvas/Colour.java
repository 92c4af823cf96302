package org.gridwarden.mapsheet.canvas;

/**
 * A colour.
 *
 * @param rgb 0xRRGGBB
 * @param alpha 0 for nothing seen, 1 for nothing seen through
 */
public record Colour(int rgb, double alpha) {

    /** The paper. */
    public static final Colour WHITE = of(0xffffff);

    /** Text. */
    public static final Colour INK = of(0x1f2933);

    /** What is said aside. */
    public static final Colour PALE_INK = of(0x5b6875);

    /** An opaque colour. */
    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    /** The same colour, seen through so far. */
    public Colour withAlpha(double other) {
        return new Colour(rgb, other);
    }

    int red() {
        return rgb >> 16 & 255;
    }

    int green() {
        return rgb >> 8 & 255;
    }

    int blue() {
        return rgb & 255;
    }

    /** {@code #rrggbb}. */
    public String hex() {
        return String.format("#%06x", rgb);
    }
}

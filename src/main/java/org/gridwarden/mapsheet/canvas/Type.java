package org.gridwarden.mapsheet.canvas;

/**
 * How text looks.
 *
 * @param size of the body in points
 * @param bold or regular
 * @param colour of the letters
 * @param halo whether a white rim keeps it apart from what lies under it
 */
public record Type(double size, boolean bold, Colour colour, boolean halo) {

    /** Plain text in ink. */
    public static Type regular(double size) {
        return new Type(size, false, Colour.INK, false);
    }

    /** Bold text in ink. */
    public static Type bold(double size) {
        return new Type(size, true, Colour.INK, false);
    }

    /** Plain text, said aside. */
    public static Type pale(double size) {
        return new Type(size, false, Colour.PALE_INK, false);
    }

    /** The same with a rim. */
    public Type withHalo() {
        return new Type(size, bold, colour, true);
    }

    /** The same in another colour. */
    public Type in(Colour other) {
        return new Type(size, bold, other, halo);
    }
}

package org.gridwarden.mapsheet.canvas;

/**
 * A rectangle on a canvas, in points.
 *
 * @param x left
 * @param y top
 * @param width not negative
 * @param height not negative
 */
public record Box(double x, double y, double width, double height) {

    /** The right side. */
    public double right() {
        return x + width;
    }

    /** The lower side. */
    public double bottom() {
        return y + height;
    }

    /** The rectangle inside this one, at this distance from every side. */
    public Box inset(double distance) {
        return new Box(x + distance, y + distance, width - 2 * distance, height - 2 * distance);
    }

    /** Whether both have ground in common; sides that touch are not enough. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether the other lies in this one; it may touch the sides. */
    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
}

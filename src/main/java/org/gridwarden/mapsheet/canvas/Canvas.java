package org.gridwarden.mapsheet.canvas;

import org.locationtech.jts.geom.Geometry;

/** What maps are drawn on: points from the top left corner, y grows down. Not thread-safe. */
public interface Canvas {

    /** Fills areas; their holes stay empty. */
    void fill(Geometry areas, Colour colour);

    /** Draws lines, or the outlines of areas. */
    void stroke(Geometry lines, Pen pen);

    /** Writes a line of text whose baseline begins here. */
    void text(String text, double x, double y, Type type);

    /** How wide the text will be, in points. */
    double width(String text, Type type);

    /** Draws, and keeps only what falls into the box. */
    void clipped(Box box, Runnable drawing);

    /** Fills a rectangle. */
    default void fill(Box box, Colour colour) {
        fill(Shapes.box(box), colour);
    }

    /** Outlines a rectangle. */
    default void stroke(Box box, Pen pen) {
        stroke(Shapes.box(box), pen);
    }

    /** Draws a straight line. */
    default void line(double x1, double y1, double x2, double y2, Pen pen) {
        stroke(Shapes.line(x1, y1, x2, y2), pen);
    }

    /** Writes a line of text around this middle. */
    default void centred(String text, double x, double y, Type type) {
        text(text, x - width(text, type) / 2, y, type);
    }

    /** Writes a line of text that ends here. */
    default void rightAligned(String text, double x, double y, Type type) {
        text(text, x - width(text, type), y, type);
    }

    /** The text, cut short with an ellipsis where it is wider. */
    default String fitted(String text, double width, Type type) {
        if (width(text, type) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", type) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}

package org.gridwarden.mapsheet.canvas;

import java.util.Locale;

/** Sheets of ISO 216, with their portrait sides in millimetres. */
public enum Paper {
    A0(841, 1189),
    A1(594, 841),
    A2(420, 594),
    A3(297, 420),
    A4(210, 297);

    /** Points in a millimetre. */
    public static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final int shortSide;
    private final int longSide;

    Paper(int shortSide, int longSide) {
        this.shortSide = shortSide;
        this.longSide = longSide;
    }

    /** How a sheet is held. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE;

        /** The orientation with this name in a request. */
        public static Orientation of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** The whole sheet, in points. */
    public Box box(Orientation orientation) {
        double small = shortSide * POINTS_PER_MILLIMETRE;
        double great = longSide * POINTS_PER_MILLIMETRE;
        return orientation == Orientation.PORTRAIT ? new Box(0, 0, small, great) : new Box(0, 0, great, small);
    }

    /** How much greater than an A3 sheet it is, along a side. */
    public double timesA3() {
        return (double) shortSide / A3.shortSide;
    }
}

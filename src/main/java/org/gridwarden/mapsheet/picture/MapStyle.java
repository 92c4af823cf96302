package org.gridwarden.mapsheet.picture;

import org.gridwarden.mapsheet.canvas.Colour;

/** The colours and widths of the map, in points on an A3 sheet. */
public final class MapStyle {

    static final Colour GROUND = Colour.of(0xf7f5f0);

    /** Rivers and lakes. */
    public static final Colour WATER = Colour.of(0xbcd9ec);

    /** Parks and woods. */
    public static final Colour GREEN = Colour.of(0xcfe5c2);

    static final Colour BLOCK = Colour.of(0xeeebe4);
    static final Colour BUILDING = Colour.of(0xd3cdc2);
    static final Colour STREET = Colour.WHITE;

    /** The rim of a street, which is what is seen of it on white paper. */
    public static final Colour STREET_EDGE = Colour.of(0xc9c3b8);

    /** Grid lines, as CJJ/T 213 draws them. */
    public static final Colour LINE = Colour.of(0xc2187a);

    private MapStyle() {}

    /** How wide a street of this class is on the ground, in metres. */
    static double streetMetres(String kind) {
        return switch (kind) {
            case "trunk" -> 30;
            case "primary" -> 22;
            case "secondary" -> 15;
            default -> 8;
        };
    }

    /** The least width of a street on paper, in points. */
    static double leastStreet(String kind) {
        return switch (kind) {
            case "trunk" -> 2.4;
            case "primary" -> 1.8;
            case "secondary" -> 1.1;
            default -> 0.5;
        };
    }
}

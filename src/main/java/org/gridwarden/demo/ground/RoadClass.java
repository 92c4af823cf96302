package org.gridwarden.demo.ground;

import java.util.Locale;

/** What a line on the ground is, from the widest road to a wall that no map shows. */
public enum RoadClass {
    /** Ring roads and the great avenues. */
    TRUNK(44, 9),
    /** Main roads. */
    PRIMARY(32, 11),
    /** Secondary roads. */
    SECONDARY(22, 13),
    /** Lanes. */
    LANE(11, 14),
    /** The middle of the river. */
    RIVER(0, 0),
    /** A wall between two compounds, or a field path. */
    WALL(0, 0),
    /** The edge of the drawn city. */
    EDGE(0, 0);

    private final double widthMetres;
    private final int minZoom;

    RoadClass(double widthMetres, int minZoom) {
        this.widthMetres = widthMetres;
        this.minZoom = minZoom;
    }

    /** Width between the two building lines' kerbs, in metres; 0 for what is no road. */
    public double widthMetres() {
        return widthMetres;
    }

    /** First zoom at which a map shows it. */
    public int minZoom() {
        return minZoom;
    }

    /** Whether people drive on it. */
    public boolean isRoad() {
        return widthMetres > 0;
    }

    /** The name in the base map: {@code trunk}, {@code primary} … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

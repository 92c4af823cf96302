package org.gridwarden.demo.plan;

/** What a grid's ground is used for. */
public enum LandUse {
    /** Courtyards and walk-ups from before there was a plan. */
    OLD_COMPOUND("residential", "compound_old"),
    /** Rows of six floors. */
    SLAB_COMPOUND("residential", "compound"),
    /** Towers. */
    TOWER_COMPOUND("residential", "compound_new"),
    /** A hamlet or what the city left of one. */
    VILLAGE("village", "village"),
    /** Shops and department stores. */
    COMMERCIAL("commercial", "commercial"),
    /** Offices. */
    OFFICE("commercial", "office"),
    /** A farmers' market. */
    MARKET("commercial", "market"),
    /** Government. */
    CIVIC("civic", ""),
    /** A school. */
    SCHOOL("school", "school"),
    /** A college. */
    CAMPUS("school", "campus"),
    /** A hospital. */
    HOSPITAL("hospital", "hospital"),
    /** A park, with a lake where it is large. */
    PARK("park", "park"),
    /** The river's bank. */
    RIVERSIDE("park", "riverside"),
    /** A square. */
    SQUARE("civic", "square"),
    /** A railway or coach station. */
    STATION("civic", "station"),
    /** Works and depots. */
    INDUSTRIAL("industrial", "industrial"),
    /** A building site. */
    SITE("site", "site"),
    /** Fields. */
    FARMLAND("farmland", "farmland");

    private final String blockClass;
    private final String nameKind;

    LandUse(String blockClass, String nameKind) {
        this.blockClass = blockClass;
        this.nameKind = nameKind;
    }

    /** The class of its block in the base map. */
    public String blockClass() {
        return blockClass;
    }

    /** The kind of name it takes; empty for what is named by hand. */
    public String nameKind() {
        return nameKind;
    }

    /** Whether people live there as their compound. */
    public boolean isCompound() {
        return ordinal() <= VILLAGE.ordinal();
    }
}

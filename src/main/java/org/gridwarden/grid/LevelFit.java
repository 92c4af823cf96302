package org.gridwarden.grid;

/** How the units of a level lie in their parents. */
public enum LevelFit {
    /** The units cover their parent without gap or overlap. */
    TILES,
    /** The units lie inside their parent and need not cover it (buildings). */
    INSIDE
}

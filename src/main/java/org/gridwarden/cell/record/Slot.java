package org.gridwarden.cell.record;

/**
 * A word that stands for a cell: an owner code (0 or more: the whole cell has one owner), or negative with a position in its
 * low 30 bits: of a record, or, with {@link #NODE}, of 16 slots that divide the cell 4×4. Stateless.
 */
public final class Slot {

    /** Set in a negative slot whose cell is divided. */
    public static final int NODE = 1 << 30;

    /** The bits of a negative slot that say where its record or its 16 slots stand. */
    public static final int POSITION = NODE - 1;

    private Slot() {}
}

package org.gridwarden.draft.difference;

/**
 * That a unit is not the same in two states of a network.
 *
 * @param code the unit
 * @param inLater whether the later state has it
 * @param inEarlier whether the earlier one has it
 * @param describedOtherwise whether more than its boundary and its figures differs: its name, level, parent, attributes
 */
public record UnitDifference(String code, boolean inLater, boolean inEarlier, boolean describedOtherwise) {

    /** {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
        return !inEarlier ? "added" : !inLater ? "removed" : "changed";
    }
}

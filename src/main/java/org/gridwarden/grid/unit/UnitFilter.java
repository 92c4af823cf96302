package org.gridwarden.grid.unit;

import org.jspecify.annotations.Nullable;

/**
 * Which units of an edition a list shows, and where its page begins.
 *
 * @param parent code of the parent whose direct children are wanted; null for any parent
 * @param level rank of the level wanted; null for any
 * @param text part of code or name, case ignored; null for any
 * @param after code after which the page begins; null for the first page
 * @param limit most units on the page
 */
public record UnitFilter(
        @Nullable String parent,
        @Nullable Integer level,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    /** Whether nothing narrows the list, which then shows the roots. */
    public boolean isRoots() {
        return parent == null && level == null && text == null;
    }
}

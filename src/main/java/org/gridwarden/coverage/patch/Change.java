package org.gridwarden.coverage.patch;

import org.jspecify.annotations.Nullable;

/**
 * One thing before and after.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
public record Change<T>(@Nullable T before, @Nullable T after) {

    /** The way back. */
    public Change<T> inverse() {
        return new Change<>(after, before);
    }
}

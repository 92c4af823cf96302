package org.gridwarden.density;

import org.gridwarden.density.figure.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the reports of one kind or hour.
 *
 * @param code category, channel, group of a frame, or weekday and hour as {@code 1-0} to {@code 7-23}
 * @param before the same in the period compared with, null where none is
 */
public record BreakdownRow(
        String code, Figures figures, @Nullable Figures before) {}

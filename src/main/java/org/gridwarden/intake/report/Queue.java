package org.gridwarden.intake.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports that wait for a person, because nobody owns their place in a network.
 *
 * @param total of all reasons
 * @param byReason outside, in_hole, no_place, no_edition, default_place → how many
 * @param items a page of them, newest first
 * @param next the {@code before} of the next page, null at the end
 */
public record Queue(
        int total,
        Map<String, Integer> byReason,
        List<Report> items,
        @Nullable Long next) {}

package org.gridwarden.lint;

import org.gridwarden.grid.Network;
import org.gridwarden.lint.report.LintReport;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one state of a network.
 *
 * @param network the network
 * @param draft number of the draft; null for an edition
 * @param version version of the draft; null for an edition
 * @param edition number of the edition; null for a draft
 * @param report findings and tallies
 */
public record Linted(
        Network network,
        @Nullable Long draft,
        @Nullable Integer version,
        @Nullable Integer edition,
        LintReport report) {}

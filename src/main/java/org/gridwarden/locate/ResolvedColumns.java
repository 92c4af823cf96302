package org.gridwarden.locate;

import org.gridwarden.locate.index.OwnerStatus;

/**
 * What one network said of many places, one array element per place; 0 stands for "none" in the identity columns.
 * The arrays belong to the caller.
 *
 * @param networkId database identity of the network
 * @param editionIds edition asked
 * @param unitIds finest tiling unit
 * @param insideUnitIds unit of an INSIDE level (building)
 * @param statuses how the place lies
 * @param distancesMetres to the nearest boundary, NaN without an edition; an empty array when distances were not asked for
 * @param otherUnitIds unit across that boundary; an empty array when distances were not asked for
 */
public record ResolvedColumns(
        long networkId,
        long[] editionIds,
        long[] unitIds,
        long[] insideUnitIds,
        OwnerStatus[] statuses,
        double[] distancesMetres,
        long[] otherUnitIds) {}

package org.gridwarden.density;

/**
 * The current resolution of one report in one network; 0 stands for "none".
 *
 * @param reportId the report
 * @param networkId the network
 * @param editionId edition asked
 * @param unitId finest tiling unit
 * @param insideUnitId building
 * @param byHand whether a person decided it
 */
record ReportOwner(long reportId, long networkId, int editionId, int unitId, int insideUnitId, boolean byHand) {}

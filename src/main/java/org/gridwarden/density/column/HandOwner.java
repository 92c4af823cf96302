package org.gridwarden.density.column;

/**
 * What a person decided for one report in one network; 0 stands for "none".
 *
 * @param reportId the report
 * @param networkId the network
 * @param unitId finest tiling unit
 * @param insideUnitId building
 */
public record HandOwner(int reportId, long networkId, long unitId, long insideUnitId) {}

package org.gridwarden.cell;

/**
 * The boundary nearest to a position.
 *
 * @param metres geodesic distance to the nearest place, which is chosen in the local plane
 * @param unitAcross ordinal of the unit on the boundary's other side, {@link CellIndex#NONE} when nobody owns that side;
 *     the lowest ordinal where several meet at the nearest place
 * @param x longitude of the nearest place on the boundary, in lattice steps, rounded
 * @param y latitude of the nearest place on the boundary, in lattice steps, rounded
 */
public record NearestBoundary(double metres, int unitAcross, int x, int y) {}

/**
 * Where more problems lie than chance would put there, and what is done about it.
 *
 * <ul>
 *   <li>A cell is a hexagon of equal area, or a unit of one level; its neighbours are those that touch it.
 *   <li>It is hot or cold where it and its neighbours together differ from the mean of all cells by more than chance
 *       (Getis-Ord Gi*), among so many cells asked at once (false-discovery rate).
 *   <li>It is emerging, persistent or fading by how it stood in the periods before.
 *   <li>Hot cells that touch make one hot spot, ranked by how many problems more than expected; each may have one plan.
 * </ul>
 *
 * <p>It asks {@code density} for counts and ground, which knows nothing of hot spots.
 */
@NullMarked
package org.gridwarden.density.hotspot;

import org.jspecify.annotations.NullMarked;

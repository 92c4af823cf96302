/**
 * The location index: one layer of disjoint polygons in memory, and from a position of the lattice to the polygon that owns
 * it.
 *
 * <ul>
 *   <li>exact: sides are decided by the sign of a cross product in integers, edges by a half-open rule;
 *   <li>single-valued: never two owners, and never none inside the covered area;
 *   <li>immutable: built once, written to a file, mapped again.
 * </ul>
 *
 * <p>{@link org.gridwarden.cell.CellIndex} is the door. It knows polygons by their ordinal alone; units, networks and
 * editions are the business of {@code locate}. Its words are laid down as {@code cell.record} says, and made in
 * {@code cell.build}.
 */
@NullMarked
package org.gridwarden.cell;

import org.jspecify.annotations.NullMarked;

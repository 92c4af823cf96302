/**
 * Polygons that must fit.
 *
 * <p>A set of units is a <em>coverage</em> when, on the 1e-7 degree lattice,
 *
 * <ol>
 *   <li>every unit is a valid, non-empty Polygon or MultiPolygon;
 *   <li>the interiors of two units of one level are disjoint (no OVERLAP);
 *   <li>the units with one parent, where their level <em>tiles</em>, cover it to the last place and nothing beyond it
 *       (no GAP, nothing OUTSIDE_PARENT); where their level lies <em>inside</em>, they do not leave it;
 *   <li>the union of the units that have no parent has no hole (GAP) but those a person accepted; the sea between two
 *       islands is no hole;
 *   <li>wherever two boundaries run along each other, of neighbours or of parent and child, they have identical
 *       vertices (no MISMATCH).
 * </ol>
 *
 * <p>Because coordinates are whole numbers, all five are exact facts, never tolerances. {@code CoverageCheck} finds
 * what is not so. How lines cut the plane is {@code coverage.arrangement}; what does not fit is made to in
 * {@code coverage.fit}; the graph of a coverage that fits is {@code coverage.graph}, made of {@code coverage.primitive};
 * its edits are {@code coverage.edit}, {@code coverage.reshape} and {@code coverage.division}, each drawn anew and
 * verified in {@code coverage.redraw}.
 */
@NullMarked
package org.gridwarden.coverage;

import org.jspecify.annotations.NullMarked;

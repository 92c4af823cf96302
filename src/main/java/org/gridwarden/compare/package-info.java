/**
 * What became of what between two states of a network: two editions, or an edition and a working copy that began from it.
 *
 * <ul>
 *   <li>Units whose code, level and boundary are the same have kept their ground; only the others are laid over each other.
 *   <li>Every place has one owner of a level before and one after, so what one unit lost another gained: sums are kept to the
 *       last lattice step ({@link org.gridwarden.coverage.CoverageOverlay}).
 *   <li>A unit is <em>made of</em> another when more than half of its ground was the other's, and <em>went into</em> another
 *       when more than half of its ground became the other's. Split, merge and new code are said by these two alone, of units
 *       that are new or gone: one that keeps its code is <em>reshaped</em>, however much ground it won or lost.
 * </ul>
 */
@NullMarked
package org.gridwarden.compare;

import org.jspecify.annotations.NullMarked;

/**
 * One state of a network as rules look at it: never changed once built, and read by many checks at once.
 *
 * <ul>
 *   <li>A unit knows its parent, its parts and what it holds; its area and attributes are worked out when first asked for.
 *   <li>The city knows whose ground a place is, where roads run, which codes were ever used and when editions hold.
 *   <li>Lengths are metres on a plane that is true to scale in the middle of what is measured.
 *   <li>A composed grid is made of unit grids that name it; it has no ground and no people of its own.
 * </ul>
 */
@NullMarked
package org.gridwarden.lint.city;

import org.jspecify.annotations.NullMarked;

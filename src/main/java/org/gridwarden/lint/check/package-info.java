/**
 * The rules that a city sets for its grids, as pure functions of its units.
 *
 * <ul>
 *   <li>A rule is data: what it is called, how grave it is, its numbers, whose clause it is and how surely we know it.
 *   <li>A check is the function of the same code that looks for breaches.
 *   <li>A finding is one breach: the units, the place, a sentence, and a fix where a safe one exists.
 *   <li>A score is the weighted share of units that pass.
 * </ul>
 *
 * Nothing here keeps an edition from being published: what must, is in {@code coverage}.
 */
@NullMarked
package org.gridwarden.lint.check;

import org.jspecify.annotations.NullMarked;

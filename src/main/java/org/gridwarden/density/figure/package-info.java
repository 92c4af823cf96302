/**
 * What is counted of reports for the units of an edition, and the rate: the only way to show a percentage.
 *
 * <ul>
 *   <li>Every report has at most one owner in an edition, a unit that tiles its parent; buildings are counted apart.
 *   <li>Figures of a unit are those of its own reports and of all units below it: children sum to their parent.
 *   <li>A rate keeps numerator, denominator and period.
 * </ul>
 *
 * <p>It knows {@code density.scan} and {@code density.column}; heat maps and it know nothing of each other.
 */
@NullMarked
package org.gridwarden.density.figure;

import org.jspecify.annotations.NullMarked;

/**
 * Edits that cut units along drawn lines: a unit is split, or a piece of it goes to a neighbour.
 *
 * <ul>
 *   <li>Pieces are what the lines leave of a unit, and of every unit below it that they cross, where it hangs together.
 *   <li>One piece stays the unit, by the rule that the edit names; the others get codes from whoever asked for the edit.
 * </ul>
 */
@NullMarked
package org.gridwarden.coverage.division;

import org.jspecify.annotations.NullMarked;

/**
 * What checking a city came to.
 *
 * <ul>
 *   <li>A finding is one breach: the units, the place, a sentence, and a fix where a safe one exists.
 *   <li>A fix is a list of edits as the studio would make them.
 *   <li>A tally says which units a rule looked at and which of them failed.
 *   <li>A score is the weighted share of units that pass, worked out from tallies alone.
 * </ul>
 *
 * <p>It does not know how breaches are found.
 */
@NullMarked
package org.gridwarden.lint.report;

import org.jspecify.annotations.NullMarked;

/**
 * The rules that a city sets for its grids, as pure functions of its units.
 *
 * <ul>
 *   <li>A check is the function of a rule's code that looks for breaches in one state of a network; checks are together
 *       by what they look at: codes, names, sizes, buildings, outlines, roads, the tree, attributes, dates, composed
 *       grids.
 *   <li>It writes on the sheet of its rule whom it looked at and what it found.
 *   <li>The linter runs all checks; a trial runs those of composed grids on members that are not yet theirs.
 * </ul>
 *
 * Nothing here keeps an edition from being published: what must, is in {@code coverage}.
 */
@NullMarked
package org.gridwarden.lint.check;

import org.jspecify.annotations.NullMarked;

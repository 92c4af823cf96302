/**
 * Figures of units as colours of a map, honestly.
 *
 * <ul>
 *   <li>A measure says what is shown of figures: a count, or a count by what it is divided by.
 *   <li>Small numbers are shrunk towards the mean of all units, and said to be; under a threshold nothing is shown.
 *   <li>Classes have the legend's own numbers for bounds.
 *   <li>The boundaries are those of the edition in force, or of any other that is asked for.
 * </ul>
 *
 * <p>It knows {@code density.figure} and what that stands on; nothing here reads the database.
 */
@NullMarked
package org.gridwarden.density.choropleth;

import org.jspecify.annotations.NullMarked;

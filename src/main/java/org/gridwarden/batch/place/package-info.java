/**
 * Many places at once, in columns of lattice steps, and the owners that networks name for them.
 *
 * <ul>
 *   <li>A place that cannot be used stays in its row and is told as {@code bad_place}; none is left out.
 *   <li>What is written of a unit is encoded once for each edition, and copied for every place that it owns.
 *   <li>A list of places in JSON is read and answered here in one go; files go through {@code batch} piece by piece.
 * </ul>
 */
@NullMarked
package org.gridwarden.batch.place;

import org.jspecify.annotations.NullMarked;

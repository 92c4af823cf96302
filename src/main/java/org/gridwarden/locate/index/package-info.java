/**
 * One edition of one network, ready to be asked in memory or on disk: a position to the unit at every level.
 *
 * <ul>
 *   <li>Units are columns, and are spoken of by their position among the units of the edition.
 *   <li>The finest tiling units are one layer, and each level that lies inside others is one more.
 *   <li>Its files say everything that an answer needs; a copy of them answers without a database.
 *   <li>The commonest answer is there as bytes, so that nothing is put together for it.
 * </ul>
 *
 * <p>It knows one edition alone; which one a question is about is the matter of {@code locate}.
 */
@NullMarked
package org.gridwarden.locate.index;

import org.jspecify.annotations.NullMarked;

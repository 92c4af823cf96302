/**
 * The units of an edition as they are read: in lists, one by one with chain and boundary, and through all editions.
 *
 * <ul>
 *   <li>A list is a page in the order of codes; where nothing narrows it, it shows the roots.
 *   <li>What other capabilities know of a unit (people, reports, points) comes to its page as sections, so that nothing of
 *       them is known here.
 * </ul>
 */
@NullMarked
package org.gridwarden.grid.unit;

import org.jspecify.annotations.NullMarked;

/**
 * Networks with their levels, and the editions in which they are published.
 *
 * <ul>
 *   <li>A unit (identity: network + code) is apart from its boundary.
 *   <li>Readers see only an {@code Edition}; a {@code Draft} is seen by its editors; publishing is the only door.
 *   <li>An edition never changes once it is recorded; which one holds is asked in two times.
 * </ul>
 *
 * <p>The units of an edition are read in {@code grid.unit}, editions are recorded in {@code grid.publish}, and places are
 * searched for in {@code grid.search}.
 */
@NullMarked
package org.gridwarden.grid;

import org.jspecify.annotations.NullMarked;

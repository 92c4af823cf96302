/**
 * Networks, levels, spatial units, drafts and editions.
 *
 * <ul>
 *   <li>A unit (identity: network + code) is apart from its boundary.
 *   <li>Readers see only an {@code Edition}; a {@code Draft} is seen by its editors; publishing is the only door.
 *   <li>An edition never changes once it is recorded.
 * </ul>
 */
@NullMarked
package org.gridwarden.grid;

import org.jspecify.annotations.NullMarked;

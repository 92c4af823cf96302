/**
 * Ground that people settle: territories of a plan become units with code and name, roads get names, and each unit gets
 * those who answer for it.
 *
 * <ul>
 *   <li>The main network follows the tree of territories; that of sanitation lies across it on the same edges.
 *   <li>Codes begin with digits that no province has, so that none is taken for a real one.
 *   <li>Some grids stay without a worker, as in any city.
 * </ul>
 */
@NullMarked
package org.gridwarden.demo.settlement;

import org.jspecify.annotations.NullMarked;

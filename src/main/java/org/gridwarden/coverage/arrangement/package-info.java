/**
 * The plane cut by lines: nodes, edges and faces, computed exactly on a grid of whole numbers.
 *
 * <ul>
 *   <li>Linework is segments, each with the rings that run along it; noded, no two cross or touch but at nodes.
 *   <li>An arrangement is the faces between them, with the rings round each.
 *   <li>A face goes back to degrees with every node on its boundary, so that what shares a boundary shares its vertices.
 * </ul>
 *
 * <p>Whose the rings are is not known here. What is computed with whole numbers is exact; what is measured, in metres, is
 * not.
 */
@NullMarked
package org.gridwarden.coverage.arrangement;

import org.jspecify.annotations.NullMarked;

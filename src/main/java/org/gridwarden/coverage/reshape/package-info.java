/**
 * Edits that bend the line between neighbours: a vertex moves, comes or goes, or a stretch takes another way.
 *
 * <ul>
 *   <li>Both neighbours get the same new line, for there is only one.
 *   <li>Units stay as many as they were, and each keeps its code.
 *   <li>Where on an edge is said by a place: the vertex that is exactly there, or the place of the edge that is nearest.
 * </ul>
 */
@NullMarked
package org.gridwarden.coverage.reshape;

import org.jspecify.annotations.NullMarked;

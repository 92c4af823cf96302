/**
 * Edits of a {@link org.gridwarden.coverage.graph.CoverageGraph}: values, one file each, that make a new graph and
 * leave the old one as it was.
 *
 * <p>An edit draws its neighbourhood anew ({@code Redraw}), and the result is verified there with exact arithmetic
 * ({@code Verification}) before anyone sees it:
 *
 * <ol>
 *   <li>no segment crosses or touches another but at a node;
 *   <li>round every node, and across everything that the edit moved, the faces agree;
 *   <li>no unit vanishes, falls into more parts than it had, or, unless that was asked for, gives up or gains ground
 *       beyond the outer limit of the whole.
 * </ol>
 *
 * <p>Otherwise the edit is refused with a stable code, a sentence and a place ({@code EditRejected}), and nothing has
 * changed.
 */
@NullMarked
package org.gridwarden.coverage.edit;

import org.jspecify.annotations.NullMarked;

/**
 * A neighbourhood of a {@link org.gridwarden.coverage.graph.CoverageGraph} drawn anew, and verified before anyone sees it.
 *
 * <p>Edges are taken up and segments with their faces put down in their stead ({@code Redraw}); ground may be cut into
 * pieces by drawn lines first ({@code Partition}). The graph that comes of it is verified with exact arithmetic
 * ({@code Verification}):
 *
 * <ol>
 *   <li>no segment crosses or touches another but at a node;
 *   <li>round every node, and across everything that moved, the faces agree;
 *   <li>no unit vanishes, falls into more parts than it had, or, unless that was asked for, gives up or gains ground
 *       beyond the outer limit of the whole.
 * </ol>
 *
 * <p>Units that merely lie inside, buildings, are cut or gone round as was asked ({@code Residents}). What is not sound is
 * refused with a stable code, a sentence and a place ({@code EditRejected}), and nothing has changed.
 */
@NullMarked
package org.gridwarden.coverage.redraw;

import org.jspecify.annotations.NullMarked;

/**
 * A question about reports, answered by walking their columns.
 *
 * <ul>
 *   <li>A filter is what somebody asks for: what reports are, when they were seen, where they lie.
 *   <li>A question is that filter made ready for one state of the columns.
 *   <li>Whoever counts is handed the rows of a chunk that match, each with its state: open, closed or overdue; each
 *       report once, whatever the order in which chunks are walked and by how many processors.
 *   <li>Where rows lie in a tile, and who owns them, is told to this package from above, as numbers row by row.
 * </ul>
 *
 * <p>It knows {@code density.column} alone.
 */
@NullMarked
package org.gridwarden.density.scan;

import org.jspecify.annotations.NullMarked;

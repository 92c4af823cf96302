/**
 * Outlines made simpler for a zoom so that what fitted still fits.
 *
 * <ul>
 *   <li>A line that two outlines share is simplified once per zoom, between the same two nodes, for both: tiles are
 *       seamless at every zoom.
 *   <li>An outline comes as lattice pairs and goes as whole world units; what has shrunk to nothing is left out.
 *   <li>A name stands where its area is widest.
 * </ul>
 */
@NullMarked
package org.gridwarden.tile.line;

import org.jspecify.annotations.NullMarked;

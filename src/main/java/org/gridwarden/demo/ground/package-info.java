/**
 * Drawn ground: a plane cut into faces that share their edges.
 *
 * <ul>
 *   <li>An {@code Arc} is a polyline on the 1e-7 degree lattice between two nodes; it is stored once and knows the face
 *       on either side.
 *   <li>A {@code Face} is a ring of arcs. Cutting a face puts one new arc into it and, where that arc ends on an old
 *       one, a node into the old one, which both its faces see.
 *   <li>A coarser unit is a set of faces. Whatever is made of these arcs fits at every level by construction.
 * </ul>
 */
@NullMarked
package org.gridwarden.demo.ground;

import org.jspecify.annotations.NullMarked;

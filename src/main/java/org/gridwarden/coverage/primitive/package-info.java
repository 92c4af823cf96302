/**
 * What a planar graph of units is made of, as values (ISO 19107 calls nodes, edges and faces topology primitives).
 *
 * <ul>
 *   <li>A place is a point of the lattice; directions round it are compared exactly.
 *   <li>An edge is a polyline of places between two nodes, and knows the number of the face on either side.
 *   <li>A unit is known by its number and its place in the tree; a contest is ground that several units claim.
 *   <li>Loose segments become edges in one way only, so that equal ground gives equal edges.
 * </ul>
 *
 * <p>What holds between them all is the matter of {@code coverage.graph}.
 */
@NullMarked
package org.gridwarden.coverage.primitive;

import org.jspecify.annotations.NullMarked;

/**
 * One planar graph for all tiling levels of a network.
 *
 * <p>The plane is cut by <em>edges</em>, lattice polylines between <em>nodes</em>, and each edge knows the <em>face</em>
 * on its left and on its right. A face is all ground with the same deepest claimants:
 *
 * <ol>
 *   <li>face 0 is what nobody claims: the outside, and gaps;
 *   <li>a positive face is a unit's own ground: all of a unit that no other divides, or an undivided rest;
 *   <li>a negative face is an overlap that an import left, claimed by two or more units.
 * </ol>
 *
 * <p>What a unit owns is its own ground and that of its descendants, so its boundary is made of the edges that have
 * exactly one side in its subtree. Every edge separates two different faces, every place where other than two edges
 * end is a node, and a closed edge has one node of its own. Therefore no two units of a level can leave a gap between
 * them or share ground, and no child can leave its parent: there is no way to write that down.
 *
 * <p>Units of levels that merely lie inside (buildings) are no part of the plane; they are kept as footprints with an
 * index of their own.
 *
 * <p>{@code CoverageGraph} is immutable and shares its structure with the graphs it was made from;
 * {@code GraphPatch} is the difference of two, in both directions.
 */
@NullMarked
package org.gridwarden.coverage.graph;

import org.jspecify.annotations.NullMarked;

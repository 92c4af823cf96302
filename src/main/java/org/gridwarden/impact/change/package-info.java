/**
 * What changes hands between two states of a network, without a database: ground, reports, points, duties and figures.
 *
 * <ul>
 *   <li>Ground changes hands where a unit of a tiling level gets another shape or code; boxes round it say what else is to
 *       be looked at.
 *   <li>A report or point is placed on both states, and moves where its owners differ.
 *   <li>The ledger adds up what passes from whom to whom; figures and loads are sums of its lines.
 * </ul>
 */
@NullMarked
package org.gridwarden.impact.change;

import org.jspecify.annotations.NullMarked;

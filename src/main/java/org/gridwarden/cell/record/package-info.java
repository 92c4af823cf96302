/**
 * The words of a location index: how a cell and the edges in it are laid down, and how a position is walked through them.
 *
 * <ul>
 *   <li>Whatever is looked up lies in one array of {@code int}, so that it can be written to a file and mapped again.
 *   <li>A directory says of each root cell who owns it whole, or where its record stands.
 *   <li>A record has one of several forms, the commoner the shorter; each is read by the same half-open rule.
 *   <li>Nothing is allocated on the way.
 * </ul>
 */
@NullMarked
package org.gridwarden.cell.record;

import org.jspecify.annotations.NullMarked;

/**
 * Maps on paper: the battle map (挂图) that hangs on a wall, and pictures of an edition for bulletins.
 *
 * <ul>
 *   <li>A sheet is made of one edition, which its foot names with its hash; with it goes the list of those who answer.
 *   <li>Telephones are printed only where they are asked for and the caller may see them, and the sheet says so.
 * </ul>
 *
 * <p>What is drawn on is {@code mapsheet.canvas}; how a map is drawn is {@code mapsheet.picture}.
 */
@NullMarked
package org.gridwarden.mapsheet;

import org.jspecify.annotations.NullMarked;

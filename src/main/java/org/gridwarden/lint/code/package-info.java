/**
 * Codes of grids as numbers that people read: which come next, and in which order they lie on the ground.
 *
 * <ul>
 *   <li>A code is its parent's digits and a serial number; one that was ever used is not given again.
 *   <li>Reading order goes from north to south in rows, and from west to east in each.
 *   <li>Renumbering suggests codes for the grids of one parent, as edits in an order in which no code is given
 *       twice.
 * </ul>
 */
@NullMarked
package org.gridwarden.lint.code;

import org.jspecify.annotations.NullMarked;

/**
 * Polygons made into the words of a location index, or refused where they do not fit.
 *
 * <ul>
 *   <li>Every edge of the layer is taken once, with the owners on its two sides; holes get owners of their own.
 *   <li>Cells are written band by band on several processors.
 *   <li>That the polygons fit is proved cell by cell, with the walk that lookups take.
 * </ul>
 *
 * <p>{@link org.gridwarden.cell.build.CellBuild} is the door.
 */
@NullMarked
package org.gridwarden.cell.build;

import org.jspecify.annotations.NullMarked;

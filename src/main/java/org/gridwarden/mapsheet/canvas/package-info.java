/**
 * A surface to draw on, for paper and screens.
 *
 * <ul>
 *   <li>It is measured in points (1/72 inch) from the top left corner, y grows down.
 *   <li>There is one for PDF and one for SVG; both draw vectors only, and no picture is made of dots.
 *   <li>Text is written in a font that knows Chinese; in a PDF a subset of it is embedded, so that every reader shows the
 *       same.
 * </ul>
 *
 * <p>No map is known here: what is drawn are areas, lines and text.
 */
@NullMarked
package org.gridwarden.mapsheet.canvas;

import org.jspecify.annotations.NullMarked;

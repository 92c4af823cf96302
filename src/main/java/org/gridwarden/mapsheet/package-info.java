/**
 * Maps on paper: pictures of an edition, and the battle map (挂图) that hangs on a wall.
 *
 * <ul>
 *   <li>A {@link org.gridwarden.mapsheet.Canvas} is measured in points (1/72 inch) from the top left corner, y grows
 *       down. There is one for PDF and one for SVG; both draw vectors only.
 *   <li>A {@link org.gridwarden.mapsheet.MapPicture} is what is to be seen, in degrees; a
 *       {@link org.gridwarden.mapsheet.MapDrawing} is that on a canvas, at a scale.
 *   <li>Ground is projected by a transverse Mercator of its own in the middle of the sheet, so that the scale printed is
 *       true everywhere on it to a few parts in a million for a city.
 * </ul>
 */
@NullMarked
package org.gridwarden.mapsheet;

import org.jspecify.annotations.NullMarked;

/**
 * Maps as they are drawn: ground, units and labels in a frame at a scale, with legend, scale bar and north.
 *
 * <ul>
 *   <li>A {@link org.gridwarden.mapsheet.picture.MapPicture} is what is to be seen, in degrees; a
 *       {@link org.gridwarden.mapsheet.picture.MapDrawing} is that on a canvas.
 *   <li>Ground is projected by a transverse Mercator of its own in the middle of the sheet, so that the scale printed is
 *       true everywhere on it to a few parts in a million for a city.
 *   <li>A label stands where it finds room inside its unit, else its number does; none lies across another.
 * </ul>
 */
@NullMarked
package org.gridwarden.mapsheet.picture;

import org.jspecify.annotations.NullMarked;

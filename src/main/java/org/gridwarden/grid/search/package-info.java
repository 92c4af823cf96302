/**
 * One line of text to what it may mean: units here, points and people from the capabilities that know them, or a position.
 *
 * <ul>
 *   <li>A provider finds its own kind of thing, the best first, and leaves out what the caller may not see.
 *   <li>Two numbers are a position; which of them is the latitude is told by where the published ground lies.
 * </ul>
 */
@NullMarked
package org.gridwarden.grid.search;

import org.jspecify.annotations.NullMarked;

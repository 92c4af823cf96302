/**
 * Places: WGS 84 positions on the 1e-7 degree lattice, datums, metres, tiles and reference systems.
 *
 * <p>A coordinate that has passed this package is a whole number of 1e-7 degree (about 1.1 cm), longitude first.
 */
@NullMarked
package org.gridwarden.geo;

import org.jspecify.annotations.NullMarked;

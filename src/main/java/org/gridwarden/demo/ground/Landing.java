package org.gridwarden.demo.ground;

/**
 * A place on a face's ring where a chord begins or ends.
 *
 * @param x lattice longitude
 * @param y lattice latitude
 * @param ringStep the step of the ring it lies on, counted from the ring's first vertex when it was found; used only
 *     when the place is no vertex yet
 */
record Landing(int x, int y, int ringStep) {}

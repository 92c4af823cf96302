package org.gridwarden.demo.ground;

/**
 * A line that would cut a face.
 *
 * @param from where it begins
 * @param to where it ends
 * @param xs lattice longitudes from the beginning to the end
 * @param ys lattice latitudes
 * @param badness 0 for a perfect line; grows with slivers, sharp corners and unequal shares
 */
record Chord(Landing from, Landing to, int[] xs, int[] ys, double badness) {}

package org.gridwarden.coverage.primitive;

import java.util.Arrays;

/**
 * An overlap that an import left: ground with more than one deepest claimant.
 *
 * @param face its face, a negative number
 * @param claimants numbers of the units that claim it, ascending, none above another
 */
public record Contest(int face, int[] claimants) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Contest contest && contest.face == face && Arrays.equals(contest.claimants, claimants);
    }

    @Override
    public int hashCode() {
        return face;
    }

    @Override
    public String toString() {
        return "face " + face + " claimed by " + Arrays.toString(claimants);
    }
}

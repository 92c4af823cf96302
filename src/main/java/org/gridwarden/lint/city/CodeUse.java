package org.gridwarden.lint.city;

/**
 * What is known of a code from the editions up to the one at hand.
 *
 * @param first number of the first edition that holds it
 * @param last number of the last one
 * @param editions how many hold it
 */
public record CodeUse(int first, int last, int editions) {

    /** Whether it was given up before the edition of this number, or in between. */
    public boolean wasGivenUp(int upTo) {
        return editions < upTo - first + 1;
    }
}

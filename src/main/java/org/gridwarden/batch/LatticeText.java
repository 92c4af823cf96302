package org.gridwarden.batch;

/**
 * Reads the ordinary way to write a position (a sign, up to three digits, a point, up to seven digits) straight into lattice
 * steps, without a {@code double} between. With at most seven decimals the result is the one that
 * {@link org.gridwarden.geo.Lattice#ofDegrees} has: the {@code double} is off by less than 1e-6 step. Stateless.
 */
final class LatticeText {

    /** Says that the text is not written the ordinary way; it may be a number all the same. */
    static final long UNUSUAL = -1;

    private static final int[] SCALE = {10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private LatticeText() {}

    /** The number that begins at {@code start}: where it ends in the upper half, the steps in the lower; or {@link #UNUSUAL}. */
    static long parse(byte[] text, int start, int end) {
        int at = start;
        boolean negative = at < end && text[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        int digit;
        int whole = 0;
        while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9) {
            whole = 10 * whole + digit;
            at++;
        }
        int wholeDigits = at - first;
        if (wholeDigits == 0 || wholeDigits > 3 || whole > 180) {
            return UNUSUAL;
        }
        int fraction = 0;
        int decimals = 0;
        if (at < end && text[at] == '.') {
            int point = at++;
            while (at < end && (digit = text[at] - '0') >= 0 && digit <= 9 && at - point <= 8) {
                fraction = 10 * fraction + digit;
                at++;
            }
            decimals = at - point - 1;
        }
        if (decimals > 7) {
            return UNUSUAL;
        }
        int steps = 10_000_000 * whole + fraction * SCALE[decimals];
        return (long) at << 32 | (negative ? -steps : steps) & 0xffff_ffffL;
    }

    /** Where the number ended. */
    static int end(long parsed) {
        return (int) (parsed >> 32);
    }

    /** The number in lattice steps. */
    static int steps(long parsed) {
        return (int) parsed;
    }
}

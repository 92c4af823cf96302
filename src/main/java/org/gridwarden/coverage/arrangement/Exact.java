package org.gridwarden.coverage.arrangement;

import java.math.BigInteger;

/** Signs and sums of products of {@code long}s, in 128 bits: exact for coordinates up to 2^60. Stateless. */
public final class Exact {

    private Exact() {}

    /** Sign of {@code a·b − c·d}. */
    static int sign(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b) - Math.multiplyHigh(c, d);
        long low1 = a * b;
        long low2 = c * d;
        long low = low1 - low2;
        if (Long.compareUnsigned(low1, low2) < 0) {
            high--;
        }
        return high == 0 ? (low == 0 ? 0 : 1) : Long.signum(high);
    }

    /** 1 where c lies left of a → b, −1 where it lies right, 0 on the line. */
    public static int orientation(long ax, long ay, long bx, long by, long cx, long cy) {
        return sign(bx - ax, cy - ay, by - ay, cx - ax);
    }

    /** A running sum of {@code a·b − c·d}. */
    public static final class Sum {

        private long high;
        private long low;

        /** Adds {@code a·b − c·d}; exact while the whole sum stays below 2^127. */
        public void add(long a, long b, long c, long d) {
            plus(Math.multiplyHigh(a, b), a * b);
            long high2 = Math.multiplyHigh(c, d);
            long low2 = c * d;
            plus(~high2 + (low2 == 0 ? 1 : 0), -low2);
        }

        /** −1, 0 or 1, as the sum is negative, zero or positive. */
        public int signum() {
            return high == 0 ? (low == 0 ? 0 : 1) : Long.signum(high);
        }

        /** The sum itself. */
        public BigInteger value() {
            BigInteger unsigned = BigInteger.valueOf(low);
            return BigInteger.valueOf(high)
                    .shiftLeft(Long.SIZE)
                    .add(low < 0 ? unsigned.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : unsigned);
        }

        private void plus(long otherHigh, long otherLow) {
            low += otherLow;
            high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
        }
    }
}

package org.gridwarden.batch.row;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the ordinary way to write a position (a sign, up to three digits, a point, up to seven digits) straight into lattice
 * steps, without a {@code double} between. With at most seven decimals the result is the one that
 * {@link org.gridwarden.geo.Lattice#ofDegrees} has: the {@code double} is off by less than 1e-6 step. Stateless.
 */
public final class LatticeText {

    /** Says that the text is not written the ordinary way; it may be a number all the same. */
    public static final long UNUSUAL = -1;

    private static final int[] SCALE = {10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private LatticeText() {}

    /** The number that begins at {@code start}: where it ends in the upper half, the steps in the lower; or {@link #UNUSUAL}. */
    public static long parse(byte[] text, int start, int end) {
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
        long fraction = 0;
        if (at < end && text[at] == '.') {
            at++;
            long digits = digits(text, at, end) ^ ZEROS;
            int decimals = leadingDigits(digits);
            if (decimals > 7) {
                return UNUSUAL;
            }
            fraction = decimals == 0 ? 0 : value(digits << ((8 - decimals) << 3)) * SCALE[decimals];
            at += decimals;
        }
        int steps = 10_000_000 * whole + (int) fraction;
        return (long) at << 32 | (negative ? -steps : steps) & 0xffff_ffffL;
    }

    /** Eight bytes of text, the first lowest; zero bytes behind the end. */
    private static long digits(byte[] text, int at, int end) {
        if (at + 8 <= end) {
            return (long) EIGHT_BYTES.get(text, at);
        }
        long bytes = 0;
        for (int i = Math.min(8, end - at) - 1; i >= 0; i--) {
            bytes = bytes << 8 | text[at + i] & 0xff;
        }
        return bytes;
    }

    /** How many bytes from the lowest on are 0 … 9: any other has its highest bit set, or has it after adding 0x76. */
    private static int leadingDigits(long digits) {
        return Long.numberOfTrailingZeros((digits + 0x7676_7676_7676_7676L | digits) & 0x8080_8080_8080_8080L) >>> 3;
    }

    /** The number of eight digits of a byte each, the first lowest: pairs, then fours, then all in one multiplication. */
    private static long value(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        long high = (pairs & 0x0000_00ff_0000_00ffL) * (100 + (1_000_000L << 32));
        long low = (pairs >>> 16 & 0x0000_00ff_0000_00ffL) * (1 + (10_000L << 32));
        return high + low >>> 32;
    }

    /** Index behind the last byte of a number that {@link #parse} found; meaningless for {@link #UNUSUAL}. */
    public static int end(long parsed) {
        return (int) (parsed >> 32);
    }

    /** A number that {@link #parse} found, in lattice steps; meaningless for {@link #UNUSUAL}. */
    public static int steps(long parsed) {
        return (int) parsed;
    }
}

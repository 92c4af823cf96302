package org.gridwarden.batch.row;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes with the very result of {@link Double#parseDouble}, and none of its objects in the
 * ordinary case: a mantissa below 2^53 over a power of ten up to 10^22 is one correctly rounded division (W. D. Clinger,
 * "How to read floating point numbers accurately", 1990). Stateless.
 */
public final class DecimalText {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LONGEST = 64;

    private DecimalText() {}

    /** The number in {@code bytes[start, end)}, spaces around it allowed; NaN when it is not a decimal number. */
    public static double parse(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        boolean negative = from < to && bytes[from] == '-';
        int at = from < to && (negative || bytes[from] == '+') ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (mantissa >= 900_719_925_474_099L) {
                    return parseSlowly(bytes, from, to);
                }
                mantissa = 10 * mantissa + digit;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (bytes[at] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return parseSlowly(bytes, from, to);
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (decimals > 22) {
            return parseSlowly(bytes, from, to);
        }
        double value = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals] : mantissa;
        return negative ? -value : value;
    }

    private static double parseSlowly(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return Double.NaN;
        }
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            boolean allowed = (b >= '0' && b <= '9') || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
            if (!allowed) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}

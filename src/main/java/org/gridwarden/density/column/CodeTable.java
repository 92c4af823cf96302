package org.gridwarden.density.column;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Numbers of codes, found by their bytes without making a text of each. Not thread-safe. */
final class CodeTable {

    private final ToIntFunction<String> numbering;
    private byte[][] codes = new byte[256][];
    private int[] numbers = new int[256];
    private int size;

    /** Asks {@code numbering} for the number of each code that is new. */
    CodeTable(ToIntFunction<String> numbering) {
        this.numbering = numbering;
    }

    /** The number of the code that these bytes spell in UTF-8. */
    int number(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int at = (hash ^ hash >>> 15) & (codes.length - 1);
        while (codes[at] != null) {
            if (Arrays.equals(codes[at], 0, codes[at].length, bytes, from, from + length)) {
                return numbers[at];
            }
            at = (at + 1) & (codes.length - 1);
        }
        codes[at] = Arrays.copyOfRange(bytes, from, from + length);
        numbers[at] = numbering.applyAsInt(new String(bytes, from, length, StandardCharsets.UTF_8));
        int number = numbers[at];
        if (++size > codes.length / 2) {
            grow();
        }
        return number;
    }

    private void grow() {
        byte[][] before = codes;
        codes = new byte[before.length * 2][];
        numbers = new int[before.length * 2];
        size = 0;
        for (byte[] code : before) {
            if (code != null) {
                number(code, 0, code.length);
            }
        }
    }
}

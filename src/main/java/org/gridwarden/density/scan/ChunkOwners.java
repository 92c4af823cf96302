package org.gridwarden.density.scan;

import java.util.Arrays;

/**
 * The units that own a chunk's rows, as positions in some order of units.
 *
 * @param codes for each row a position in {@code units}
 * @param units positions of units, in order
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChunkOwners(char[] codes, int[] units) {

    /** The position of "no unit". */
    public static final int NONE = -1;

    /** The unit that owns a row. */
    public int unit(int row) {
        return units[codes[row]];
    }

    /**
     * Of rows with these units.
     *
     * @param all {@link #NONE} and then every position, shared by all chunks where two bytes tell them
     */
    public static ChunkOwners of(int[] positions, int[] all) {
        if (all.length <= Character.MAX_VALUE) {
            char[] codes = new char[positions.length];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = (char) (positions[row] + 1);
            }
            return new ChunkOwners(codes, all);
        }
        return ofFew(positions);
    }

    private static ChunkOwners ofFew(int[] positions) {
        int[] units = Arrays.stream(positions).distinct().sorted().toArray();
        char[] codes = new char[positions.length];
        int greatest = units.length == 0 ? NONE : units[units.length - 1];
        char[] codeOf = new char[greatest + 2];
        for (int code = 0; code < units.length; code++) {
            codeOf[units[code] + 1] = (char) code;
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codeOf[positions[row] + 1];
        }
        return new ChunkOwners(codes, units);
    }
}

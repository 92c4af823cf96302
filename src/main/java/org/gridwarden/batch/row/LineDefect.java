package org.gridwarden.batch.row;

/**
 * Why a file cannot be read any further.
 *
 * @param code stable, for counting
 * @param line the line at fault, counted from 0 in its chunk
 * @param sentence what is wrong there
 */
public record LineDefect(String code, int line, String sentence) {

    /** The same, when {@code linesBefore} lines come before the chunk. */
    public BatchException after(long linesBefore) {
        return new BatchException(code, "line " + (linesBefore + line + 1) + ": " + sentence);
    }
}

package org.gridwarden.http;

import org.jspecify.annotations.Nullable;

/**
 * One of several errors of a {@link Problem}.
 *
 * @param code stable name
 * @param detail a sentence
 * @param parameter the parameter or member at fault
 * @param line 1 for the first line of a file
 * @param column name of a file's column
 */
public record ProblemError(
        String code,
        String detail,
        @Nullable String parameter,
        @Nullable Integer line,
        @Nullable String column) {

    /** An error of a parameter or member. */
    public static ProblemError ofParameter(String code, String parameter, String detail) {
        return new ProblemError(code, detail, parameter, null, null);
    }

    /** An error of a file's line. */
    public static ProblemError ofLine(String code, int line, @Nullable String column, String detail) {
        return new ProblemError(code, detail, null, line, column);
    }
}

package org.gridwarden.responsibility.roster;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one line of a file.
 *
 * @param line 1 for the first line of the file, its header
 * @param column name of the column, null where the line itself is meant
 * @param code stable name
 * @param detail a sentence
 */
public record LineError(int line, @Nullable String column, String code, String detail) {}

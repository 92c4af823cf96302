package org.gridwarden.batch.row;

import java.nio.charset.StandardCharsets;

/** Writes RFC 4180 fields. Stateless. */
public final class CsvText {

    private CsvText() {}

    /** The text as a field: quoted when it holds a comma, a quote or a line end, or begins or ends with a space. */
    public static String field(String text) {
        boolean plain = text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
        for (int at = 0; at < text.length() && plain; at++) {
            char c = text.charAt(at);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The text as UTF-8, neither quoted nor escaped. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

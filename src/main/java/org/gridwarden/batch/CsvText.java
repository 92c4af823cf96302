package org.gridwarden.batch;

import java.nio.charset.StandardCharsets;

/** Writes RFC 4180 fields. Stateless. */
final class CsvText {

    private CsvText() {}

    /** The text as a field: quoted when it holds a comma, a quote or a line end, or begins or ends with a space. */
    static String field(String text) {
        boolean plain = text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
        for (int at = 0; at < text.length() && plain; at++) {
            char c = text.charAt(at);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.gridwarden.locate.index;

import java.nio.charset.StandardCharsets;

/** Encodes JSON strings where answers are put together from bytes. Stateless. */
public final class JsonText {

    private JsonText() {}

    /** The text as a JSON string with its quotes (RFC 8259, section 7). */
    public static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The text in UTF-8. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

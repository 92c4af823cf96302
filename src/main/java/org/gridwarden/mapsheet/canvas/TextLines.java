package org.gridwarden.mapsheet.canvas;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words, between Chinese characters, never before a closing mark. Stateless. */
public final class TextLines {

    private static final String NEVER_FIRST = "，。；：、！？）】》”’%％,.;:!?)]}";

    /** After these a line ends best, when it is half full. */
    private static final String MARKS = "，。；、";

    private TextLines() {}

    /** Lines no wider than {@code width} points, wherever the text can be broken so; at least one. */
    public static List<String> of(String text, double width, Type type, Canvas canvas) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            int from = 0;
            while (from < paragraph.length()) {
                int to = end(paragraph, from, width, type, canvas);
                lines.add(paragraph.substring(from, to).strip());
                from = to;
                while (from < paragraph.length() && paragraph.charAt(from) == ' ') {
                    from++;
                }
            }
            if (paragraph.isEmpty()) {
                lines.add("");
            }
        }
        return lines;
    }

    private static int end(String text, int from, double width, Type type, Canvas canvas) {
        int best = -1;
        int mark = -1;
        int at = from;
        double used = 0;
        while (at < text.length()) {
            int next = text.offsetByCodePoints(at, 1);
            used += canvas.width(text.substring(at, next), type);
            if (used > width && at > from) {
                return mark > from + (at - from) / 2 ? mark : best > from ? best : at;
            }
            at = next;
            if (at < text.length() && mayBreak(text.codePointBefore(at), text.codePointAt(at))) {
                best = at;
                mark = MARKS.indexOf(text.codePointBefore(at)) >= 0 ? at : mark;
            }
        }
        return text.length();
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    private static boolean isWide(int character) {
        return character >= 0x2e80;
    }
}

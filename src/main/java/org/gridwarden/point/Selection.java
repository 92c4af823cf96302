package org.gridwarden.point;

import java.util.Locale;

/** How an evaluation point comes to be checked. */
public enum Selection {
    /** Named beforehand (固定点位). */
    FIXED,
    /** Drawn by the assessors (随机点位). */
    RANDOM;

    /** The name used in requests and rows: {@code fixed}, {@code random}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The selection with this code; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static Selection ofCode(String code) {
        for (Selection selection : values()) {
            if (selection.code().equals(code)) {
                return selection;
            }
        }
        throw new IllegalArgumentException("a point is fixed or random, not '" + code + "'");
    }
}

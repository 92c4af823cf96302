package org.gridwarden.db;

/** Text as part of a LIKE pattern. */
public final class Like {

    private Like() {}

    /** The pattern for values that contain {@code text}, in which {@code %}, {@code _} and {@code \} mean themselves. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

package org.gridwarden.json;

/** A text that is not the JSON that was asked for; {@link #path()} names the member, such as {@code grants[0].role}. */
public final class JsonDefect extends RuntimeException {

    private final String path;

    JsonDefect(String message, String path) {
        super(message);
        this.path = path;
    }

    /** The member at fault, empty for the whole text. */
    public String path() {
        return path;
    }
}

package org.gridwarden.batch.row;

/** A file that cannot be worked on as a whole; {@code code} is stable and counted, the message says what to do. */
public final class BatchException extends RuntimeException {

    private final String code;

    /** A refusal with its stable code, such as {@code not_utf8} or {@code missing_column}. */
    public BatchException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** What to do about it; never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}

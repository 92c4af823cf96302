package org.gridwarden.db;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kept the database from doing something, where it was neither the program's fault nor a rule of ours. */
public enum DatabaseTrouble {
    /** Somebody else changed the same thing at the same time; nothing of this was written, and it may be tried again. */
    MET_ANOTHER_CHANGE,
    /** A value is none that the database can hold, such as a text with a NUL or a number without bounds. */
    UNSTORABLE_VALUE,
    /** A statement took longer than is allowed. */
    TOO_SLOW,
    /** No connection could be had: none is free, or the database is not there. */
    UNREACHABLE;

    /** The trouble behind a failure; empty for every other one. */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(of(sql));
            }
        }
        return Optional.empty();
    }

    private static @Nullable DatabaseTrouble of(SQLException e) {
        if (e instanceof java.sql.SQLTransientConnectionException) {
            return UNREACHABLE;
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            // unique and exclusion constraint, serialization, deadlock
            case "23505", "23P01", "40001", "40P01" -> MET_ANOTHER_CHANGE;
            // character, number and time out of range, text that no index entry can hold
            case "22021", "22P05", "22003", "22008", "54000" -> UNSTORABLE_VALUE;
            case "57014" -> TOO_SLOW;
            // shut down, crashed, starting up, too many connections
            case "57P01", "57P02", "57P03", "53300" -> UNREACHABLE;
            default -> state.startsWith("08") ? UNREACHABLE : null;
        };
    }
}

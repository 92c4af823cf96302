package org.gridwarden.coverage.division;

import java.util.function.Predicate;

/** Gives codes to units that an edit makes without being told their codes. */
public interface Naming {

    /** Parent code or old code, a hyphen and the first free number from 2 on. */
    Naming NUMBERED = (code, isTaken) -> {
        for (int number = 2; ; number++) {
            String next = code + "-" + number;
            if (!isTaken.test(next)) {
                return next;
            }
        }
    };

    /** A code that is not taken, for a piece of the unit with this code. */
    String next(String code, Predicate<String> isTaken);
}

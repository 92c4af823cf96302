package org.gridwarden.exchange.boundary;

import org.gridwarden.http.ProblemError;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Why a file, or one feature of it, cannot be read.
 *
 * @param file its name
 * @param feature 1 for the first feature, null where the file itself is meant
 * @param code stable name of the kind
 * @param place in the file's own coordinates, null where it has none
 * @param message a sentence
 */
public record FileDefect(
        String file,
        @Nullable Integer feature,
        String code,
        @Nullable Coordinate place,
        String message) {

    /** The sentence with file, feature and place. */
    public String text() {
        return file + (feature == null ? "" : ", feature " + feature) + ": " + message
                + (place == null || message.contains(" at ") ? "" : " at " + place.x + ", " + place.y);
    }

    /** The same as one of the errors of a problem; its line is the number of the feature. */
    ProblemError asError() {
        return new ProblemError(code, text(), null, feature, null);
    }
}

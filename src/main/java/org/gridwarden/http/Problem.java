package org.gridwarden.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param status HTTP status
 * @param code stable name for machines, such as {@code unit_unknown}
 * @param title what kind of problem, the same for every occurrence
 * @param detail a sentence on this occurrence
 * @param place where, in WGS 84, null when it has no place
 * @param errors the single errors where there are several
 * @param members further members of the answer, by name; RFC 9457 calls them extensions
 */
public record Problem(
        int status,
        String code,
        String title,
        @Nullable String detail,
        @Nullable Geometry place,
        List<ProblemError> errors,
        Map<String, Object> members) {

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
        if (!code.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a problem code: " + code);
        }
    }

    /** A problem without further members. */
    public Problem(
            int status,
            String code,
            String title,
            @Nullable String detail,
            @Nullable Geometry place,
            List<ProblemError> errors) {
        this(status, code, title, detail, place, errors, Map.of());
    }

    /** A problem without place and list. */
    public static ProblemException of(int status, String code, String title, String detail) {
        return new ProblemException(new Problem(status, code, title, detail, null, List.of()));
    }

    /** 400: the request cannot be understood. */
    public static ProblemException badRequest(String code, String detail) {
        return of(400, code, "The request cannot be understood", detail);
    }

    /** 400: one query, path or body parameter is wrong. */
    public static ProblemException badParameter(String parameter, String detail) {
        return new ProblemException(new Problem(
                400,
                "parameter_invalid",
                "A parameter is not valid",
                detail,
                null,
                List.of(ProblemError.ofParameter("parameter_invalid", parameter, detail))));
    }

    /** 401: nobody is recognised. */
    public static ProblemException unauthenticated(String detail) {
        return of(401, "not_signed_in", "You are not signed in", detail);
    }

    /** 403: somebody is recognised, who may not. */
    public static ProblemException forbidden(String code, String detail) {
        return of(403, code, "You may not do this", detail);
    }

    /** 404: no such thing. */
    public static ProblemException notFound(String code, String detail) {
        return of(404, code, "There is no such thing", detail);
    }

    /** 409: it does not go with what is there. */
    public static ProblemException conflict(String code, String detail) {
        return of(409, code, "This does not go with what is there", detail);
    }

    /** 413: more bytes than are taken. */
    public static ProblemException tooLarge(long limitBytes) {
        return of(413, "body_too_large", "The request body is too large", "at most " + limitBytes + " bytes are taken");
    }

    /** 422: it is understood, and breaks a rule; {@code errors} lists where. */
    public static ProblemException unprocessable(String code, String detail, List<ProblemError> errors) {
        return new ProblemException(new Problem(422, code, "The content breaks a rule", detail, null, errors));
    }

    /** 429: too often. */
    public static ProblemException tooMany(String code, String detail) {
        return of(429, code, "Too many requests", detail);
    }

    /** 503: it cannot be done now. */
    public static ProblemException unavailable(String code, String detail) {
        return of(503, code, "This cannot be done now", detail);
    }

    /** This problem at a place. */
    public Problem at(Geometry where) {
        return new Problem(status, code, title, detail, where, errors, members);
    }

    /** This problem with further members. */
    public Problem with(Map<String, Object> more) {
        return new Problem(status, code, title, detail, place, errors, more);
    }
}

package org.gridwarden.draft.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.geo.Lattice;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * An edit as it was sent: the members of a JSON object. Every method throws a problem that names the member which is
 * missing or wrong. Immutable.
 *
 * @param members by name, as Jackson reads them: text, numbers, lists and maps
 */
record EditBody(Map<String, Object> members) {

    EditBody {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Kind of edit. */
    String type() {
        return text("type");
    }

    /** Throws a problem unless every member is one of these, or {@code type}. */
    void allow(String... names) {
        Set<String> allowed = Set.of(names);
        for (String member : members.keySet()) {
            if (!member.equals("type") && !allowed.contains(member)) {
                throw wrong(
                        member, "is no member of an edit of type " + type() + "; allowed: " + String.join(", ", names));
            }
        }
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    /** Whether the member is there and not null. */
    boolean isGiven(String member) {
        return members.get(member) != null;
    }

    String text(String member) {
        return findText(member).orElseThrow(() -> wrong(member, "is needed"));
    }

    Optional<String> findText(String member) {
        Object value = members.get(member);
        if (value != null && !(value instanceof String)) {
            throw wrong(member, "is a text");
        }
        return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
    }

    int number(String member) {
        return findNumber(member).orElseThrow(() -> wrong(member, "is needed"));
    }

    Optional<Integer> findNumber(String member) {
        Object value = members.get(member);
        if (value != null && !(value instanceof Integer)) {
            throw wrong(member, "is a whole number");
        }
        return Optional.ofNullable((Integer) value);
    }

    /** Whether the member is there and true. */
    boolean flag(String member) {
        Object value = members.get(member);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(member, "is true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    /** Texts in a list. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(member, members.get(member))) {
            if (!(value instanceof String text)) {
                throw wrong(member, "is a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A position in degrees. */
    Coordinate position(String member) {
        return position(member, members.get(member));
    }

    /** Positions in degrees. */
    List<Coordinate> line(String member) {
        return line(member, members.get(member));
    }

    /** Lists of positions: several lines, or the rings of an area. */
    List<List<Coordinate>> lines(String member) {
        List<List<Coordinate>> lines = new ArrayList<>();
        for (Object line : list(member, members.get(member))) {
            lines.add(line(member, line));
        }
        return lines;
    }

    /** Name of a new piece: that of the piece with this code, or else of the piece in this place. */
    Optional<String> pieceName(String code, int number) {
        List<Map<String, Object>> pieces = pieces();
        for (Map<String, Object> piece : pieces) {
            if (code.equals(piece.get("code"))) {
                return Optional.ofNullable((String) piece.get("name"));
            }
        }
        return number < pieces.size() && pieces.get(number).get("code") == null
                ? Optional.ofNullable((String) pieces.get(number).get("name"))
                : Optional.empty();
    }

    /** The pieces that a split names: objects with {@code code} and {@code name}, both texts or missing. */
    List<Map<String, Object>> pieces() {
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (Object value : has("pieces") ? list("pieces", members.get("pieces")) : List.of()) {
            if (!(value instanceof Map<?, ?> piece)) {
                throw wrong("pieces", "is a list of objects");
            }
            Map<String, Object> named = new HashMap<>();
            piece.forEach((name, text) -> {
                if (!Set.of("code", "name").contains(name) || !(text instanceof String)) {
                    throw wrong("pieces", "holds objects with the texts code and name");
                }
                named.put((String) name, text);
            });
            pieces.add(named);
        }
        return pieces;
    }

    static ProblemException wrong(String member, String what) {
        return Problem.badParameter("edit." + member, "'" + member + "' " + what);
    }

    private static List<Coordinate> line(String member, @Nullable Object value) {
        List<Coordinate> line = new ArrayList<>();
        for (Object position : list(member, value)) {
            line.add(position(member, position));
        }
        return line;
    }

    private static Coordinate position(String member, @Nullable Object value) {
        List<?> numbers = list(member, value);
        if (numbers.size() != 2
                || !(numbers.get(0) instanceof Number longitude)
                || !(numbers.get(1) instanceof Number latitude)
                || !(Math.abs(longitude.doubleValue()) <= 180 && Math.abs(latitude.doubleValue()) <= 90)) {
            throw wrong(member, "holds positions: longitude and latitude in degrees");
        }
        return new Coordinate(
                Lattice.toDegrees(Lattice.ofDegrees(longitude.doubleValue())),
                Lattice.toDegrees(Lattice.ofDegrees(latitude.doubleValue())));
    }

    private static List<?> list(String member, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw wrong(member, value == null ? "is needed" : "is a list");
        }
        return list;
    }
}

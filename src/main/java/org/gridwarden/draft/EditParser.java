package org.gridwarden.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.Keep;
import org.gridwarden.coverage.edit.Merge;
import org.gridwarden.coverage.edit.MoveVertex;
import org.gridwarden.coverage.edit.Naming;
import org.gridwarden.coverage.edit.Split;
import org.gridwarden.coverage.graph.Place;
import org.locationtech.jts.geom.Coordinate;

/** Edits of the graph from what was sent. Throws a problem that names the member at fault. Stateless. */
final class EditParser {

    private EditParser() {}

    /** The edit; units that it makes without a code get one by {@code naming}. */
    static Edit parse(EditBody edit, Naming naming) {
        return switch (edit.type()) {
            case "move_vertex" -> {
                edit.allow("at", "to", "outer");
                yield new MoveVertex(place(edit, "at"), place(edit, "to"), edit.flag("outer"));
            }
            case "split" -> split(edit, naming);
            case "merge" -> {
                edit.allow("units", "into");
                yield new Merge(edit.texts("units"), edit.text("into"));
            }
            default -> throw EditBody.wrong("type", "is unknown: " + edit.type());
        };
    }

    private static Edit split(EditBody edit, Naming naming) {
        edit.allow("unit", "lines", "ring", "pieces", "keep");
        List<List<Place>> lines = new ArrayList<>();
        if (edit.has("lines")) {
            edit.lines("lines").forEach(line -> lines.add(places(line)));
        }
        List<List<Place>> rings = new ArrayList<>();
        if (edit.has("ring")) {
            rings.add(ring(edit.line("ring")));
        }
        List<String> codes = new ArrayList<>();
        for (Map<String, Object> piece : edit.pieces()) {
            if (piece.get("code") instanceof String code) {
                codes.add(code);
            }
        }
        return new Split(edit.text("unit"), lines, rings, codes, keep(edit), naming);
    }

    private static Keep keep(EditBody edit) {
        String wanted = edit.findText("keep").orElse("largest");
        for (Keep keep : Keep.values()) {
            if (keep.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return keep;
            }
        }
        throw EditBody.wrong("keep", "is one of largest, west, east, north, south");
    }

    private static Place place(EditBody edit, String member) {
        return place(edit.position(member));
    }

    private static Place place(Coordinate degrees) {
        return Place.ofDegrees(degrees.x, degrees.y);
    }

    private static List<Place> places(List<Coordinate> line) {
        return line.stream().map(EditParser::place).toList();
    }

    /** A ring without its first place repeated at the end. */
    private static List<Place> ring(List<Coordinate> ring) {
        List<Place> places = places(ring);
        return places.size() > 1 && places.get(0).equals(places.get(places.size() - 1))
                ? places.subList(0, places.size() - 1)
                : places;
    }
}

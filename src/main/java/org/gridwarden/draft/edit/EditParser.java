package org.gridwarden.draft.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.coverage.division.Keep;
import org.gridwarden.coverage.division.Naming;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.division.Transfer;
import org.gridwarden.coverage.edit.Absorb;
import org.gridwarden.coverage.edit.AddUnit;
import org.gridwarden.coverage.edit.Carve;
import org.gridwarden.coverage.edit.Edit;
import org.gridwarden.coverage.edit.Merge;
import org.gridwarden.coverage.edit.Recode;
import org.gridwarden.coverage.edit.RemoveUnit;
import org.gridwarden.coverage.edit.Reparent;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.reshape.DeleteVertex;
import org.gridwarden.coverage.reshape.InsertVertex;
import org.gridwarden.coverage.reshape.MoveVertex;
import org.gridwarden.coverage.reshape.Reshape;
import org.locationtech.jts.geom.Coordinate;

/** Edits of the graph from what was sent. Throws a problem that names the member at fault. Stateless. */
final class EditParser {

    private EditParser() {}

    /** The edit; units that it makes without a code get one by {@code naming}. */
    static Edit parse(EditBody edit, Naming naming) {
        return switch (edit.type()) {
            case "reshape" -> {
                allow(edit, "edge", "line", "outer");
                yield new Reshape(edit.number("edge"), places(edit.line("line")), edit.flag("outer"));
            }
            case "move_vertex" -> {
                allow(edit, "at", "to", "outer");
                yield new MoveVertex(place(edit, "at"), place(edit, "to"), edit.flag("outer"));
            }
            case "insert_vertex" -> {
                allow(edit, "edge", "at", "to", "outer");
                yield new InsertVertex(
                        edit.number("edge"),
                        place(edit, "at"),
                        edit.isGiven("to") ? place(edit, "to") : null,
                        edit.flag("outer"));
            }
            case "delete_vertex" -> {
                allow(edit, "at", "outer");
                yield new DeleteVertex(place(edit, "at"), edit.flag("outer"));
            }
            case "split" -> split(edit, naming);
            case "transfer" -> transfer(edit, naming);
            default -> ofUnits(edit);
        };
    }

    private static Edit ofUnits(EditBody edit) {
        return switch (edit.type()) {
            case "merge" -> {
                allow(edit, "units", "into");
                yield new Merge(edit.texts("units"), edit.text("into"));
            }
            case "absorb" -> {
                allow(edit, "at", "to");
                yield new Absorb(place(edit, "at"), edit.text("to"));
            }
            case "add_unit" -> {
                allow(edit, "code", "name", "level", "parent", "area");
                yield new AddUnit(
                        edit.text("code"),
                        edit.number("level"),
                        edit.findText("parent").orElse(null),
                        area(edit));
            }
            case "carve" -> {
                allow(edit, "code", "name", "level", "parent", "area");
                yield new Carve(
                        edit.text("code"),
                        edit.number("level"),
                        edit.findText("parent").orElse(null),
                        area(edit));
            }
            case "remove_unit" -> {
                allow(edit, "unit", "to");
                yield new RemoveUnit(edit.text("unit"), edit.findText("to").orElse(null));
            }
            case "recode" -> {
                allow(edit, "unit", "code");
                yield new Recode(edit.text("unit"), edit.text("code"));
            }
            case "reparent" -> {
                allow(edit, "unit", "parent");
                yield new Reparent(edit.text("unit"), edit.findText("parent").orElse(null));
            }
            default -> throw EditBody.wrong("type", "is unknown: " + edit.type());
        };
    }

    /** What becomes of buildings that a new line would run through. */
    static Buildings buildings(EditBody edit) {
        return choice(edit, "buildings", Buildings.values(), Buildings.REFUSE);
    }

    private static void allow(EditBody edit, String... members) {
        List<String> allowed = new ArrayList<>(List.of(members));
        allowed.add("buildings");
        edit.allow(allowed.toArray(String[]::new));
    }

    private static Edit transfer(EditBody edit, Naming naming) {
        allow(edit, "from", "to", "area", "line", "side");
        boolean byLine = edit.isGiven("line");
        return new Transfer(
                edit.text("from"),
                edit.text("to"),
                byLine ? List.of() : area(edit),
                byLine ? places(edit.line("line")) : List.of(),
                byLine ? place(edit, "side") : null,
                naming);
    }

    private static Edit split(EditBody edit, Naming naming) {
        allow(edit, "unit", "lines", "ring", "pieces", "keep");
        List<List<Place>> lines = new ArrayList<>();
        if (edit.isGiven("lines")) {
            edit.lines("lines").forEach(line -> lines.add(places(line)));
        }
        List<List<Place>> rings = new ArrayList<>();
        if (edit.isGiven("ring")) {
            rings.add(ring(edit.line("ring")));
        }
        List<String> codes = new ArrayList<>();
        for (Map<String, Object> piece : edit.pieces()) {
            if (piece.get("code") instanceof String code) {
                codes.add(code);
            }
        }
        return new Split(
                edit.text("unit"), lines, rings, codes, choice(edit, "keep", Keep.values(), Keep.LARGEST), naming);
    }

    private static <T extends Enum<T>> T choice(EditBody edit, String member, T[] values, T otherwise) {
        String wanted = edit.findText(member).orElse(otherwise.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> EditBody.wrong(
                        member,
                        "is one of "
                                + Arrays.stream(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** The outer ring of an area. */
    private static List<Place> area(EditBody edit) {
        List<List<Coordinate>> rings = edit.lines("area");
        if (rings.size() != 1) {
            throw EditBody.wrong("area", "has one ring");
        }
        return ring(rings.get(0));
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

package org.gridwarden.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * GeoJSON geometries (RFC 7946) as a stream: longitude first, two ordinates; a third is read over. Coordinates are
 * written with at most seven decimals, which is the lattice on which they lie. Reading neither repairs nor judges a
 * ring, except that one which is not closed, or has fewer than four positions, is no ring. Stateless.
 */
public final class GeoJson {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);
    private static final double DECIMALS = 1e7;

    private GeoJson() {}

    /** Writes the geometry as one JSON object. */
    public static void write(Geometry geometry, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(
                "type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            out.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        } else {
            out.writeFieldName("coordinates");
            writeCoordinates(geometry, out);
        }
        out.writeEndObject();
    }

    /**
     * Reads one geometry object; the parser stands on its opening brace, and on its closing brace afterwards. Throws
     * {@link JsonParseException} saying what is wrong and where.
     */
    public static Geometry read(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT, "a geometry is an object");
        String type = null;
        Positions coordinates = null;
        List<Geometry> parts = new ArrayList<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "type" -> type = in.getText();
                case "coordinates" -> coordinates = readPositions(in);
                case "geometries" -> {
                    expect(in, JsonToken.START_ARRAY, "geometries is an array");
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        parts.add(read(in));
                    }
                }
                default -> in.skipChildren();
            }
        }
        return build(in, type, coordinates, parts);
    }

    private static Geometry build(
            JsonParser in, @Nullable String type, @Nullable Positions coordinates, List<Geometry> parts)
            throws JsonParseException {
        if (type == null) {
            throw new JsonParseException(in, "a geometry needs a type");
        }
        if (type.equals("GeometryCollection")) {
            return FACTORY.createGeometryCollection(parts.toArray(new Geometry[0]));
        }
        if (coordinates == null) {
            throw new JsonParseException(in, "a " + type + " needs coordinates");
        }
        try {
            return switch (type) {
                case "Point" ->
                    coordinates.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(coordinates.position());
                case "MultiPoint" -> FACTORY.createMultiPointFromCoords(coordinates.line());
                case "LineString" -> FACTORY.createLineString(coordinates.line());
                case "MultiLineString" ->
                    FACTORY.createMultiLineString(coordinates.parts().stream()
                            .map(line -> FACTORY.createLineString(line.line()))
                            .toArray(LineString[]::new));
                case "Polygon" -> polygon(coordinates);
                case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            coordinates.parts().stream().map(GeoJson::polygon).toArray(Polygon[]::new));
                default ->
                    throw new IllegalArgumentException("'" + type
                            + "' is no geometry type; allowed: Point, MultiPoint, LineString, MultiLineString,"
                            + " Polygon, MultiPolygon, GeometryCollection");
            };
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(in, type + ": " + e.getMessage());
        }
    }

    private static Polygon polygon(Positions rings) {
        LinearRing[] made = rings.parts().stream()
                .map(ring -> FACTORY.createLinearRing(ring.line()))
                .toArray(LinearRing[]::new);
        if (made.length == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[made.length - 1];
        System.arraycopy(made, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(made[0], holes);
    }

    /** An array of the {@code coordinates} member: a position, or a list of deeper arrays. */
    private record Positions(@Nullable Coordinate leaf, List<Positions> children) {

        boolean isEmpty() {
            return leaf == null && children.isEmpty();
        }

        Coordinate position() {
            if (leaf == null) {
                throw new IllegalArgumentException("coordinates are nested too deeply or empty");
            }
            return leaf;
        }

        List<Positions> parts() {
            if (leaf != null) {
                throw new IllegalArgumentException("coordinates are not nested deeply enough");
            }
            return children;
        }

        Coordinate[] line() {
            return parts().stream().map(Positions::position).toArray(Coordinate[]::new);
        }
    }

    private static Positions readPositions(JsonParser in) throws IOException {
        expect(in, JsonToken.START_ARRAY, "coordinates is an array");
        JsonToken first = in.nextToken();
        if (first == JsonToken.START_ARRAY) {
            List<Positions> children = new ArrayList<>();
            while (in.currentToken() != JsonToken.END_ARRAY) {
                children.add(readPositions(in));
                in.nextToken();
            }
            return new Positions(null, children);
        }
        if (first == JsonToken.END_ARRAY) {
            return new Positions(null, List.of());
        }
        double longitude = number(in);
        in.nextToken();
        double latitude = number(in);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            number(in);
        }
        return new Positions(new Coordinate(longitude, latitude), List.of());
    }

    private static double number(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == null || !token.isNumeric()) {
            throw new JsonParseException(in, "a position is two numbers, longitude and latitude");
        }
        return in.getDoubleValue();
    }

    private static void expect(JsonParser in, JsonToken token, String sentence) throws JsonParseException {
        if (in.currentToken() != token) {
            throw new JsonParseException(in, sentence);
        }
    }

    private static void writeCoordinates(Geometry geometry, JsonGenerator out) throws IOException {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                out.writeStartArray();
                out.writeEndArray();
            } else {
                writePosition(point.getX(), point.getY(), out);
            }
        } else if (geometry instanceof LineString line) {
            writeLine(line.getCoordinateSequence(), out);
        } else if (geometry instanceof Polygon polygon) {
            writePolygon(polygon, out);
        } else if (geometry instanceof MultiPoint
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPolygon) {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                writeCoordinates(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException("no GeoJSON for " + geometry.getGeometryType());
        }
    }

    private static void writePolygon(Polygon polygon, JsonGenerator out) throws IOException {
        out.writeStartArray();
        if (!polygon.isEmpty()) {
            writeLine(polygon.getExteriorRing().getCoordinateSequence(), out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writeLine(polygon.getInteriorRingN(i).getCoordinateSequence(), out);
            }
        }
        out.writeEndArray();
    }

    private static void writeLine(CoordinateSequence line, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < line.size(); i++) {
            writePosition(line.getX(i), line.getY(i), out);
        }
        out.writeEndArray();
    }

    private static void writePosition(double longitude, double latitude, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(Math.round(longitude * DECIMALS) / DECIMALS);
        out.writeNumber(Math.round(latitude * DECIMALS) / DECIMALS);
        out.writeEndArray();
    }
}

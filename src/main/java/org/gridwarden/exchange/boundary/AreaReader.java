package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A GeoJSON Polygon or MultiPolygon, in whatever coordinates it has; a third ordinate is read over. A ring that crosses
 * itself is read as it is: the check lists it with its place.
 */
final class AreaReader {

    private AreaReader() {}

    /** The area could not be read: a stable code, a sentence and, where there is one, a place. */
    static final class BadAreaException extends Exception {

        private final String code;
        private final transient @Nullable Coordinate place;

        BadAreaException(String code, @Nullable Coordinate place, String message) {
            super(message);
            this.code = code;
            this.place = place;
        }

        String code() {
            return code;
        }

        @Nullable
        Coordinate place() {
            return place;
        }
    }

    /** The area; never empty. */
    static Geometry read(JsonNode geometry) throws BadAreaException {
        Geometry area = areas(geometry);
        if (area.isEmpty()) {
            throw new BadAreaException(
                    GeometryDefect.Code.EMPTY.name(), null, "its geometry is empty: there is not one position in it");
        }
        return area;
    }

    private static Geometry areas(JsonNode geometry) throws BadAreaException {
        if (geometry.path("rings").isArray()) {
            throw new BadAreaException(
                    GeometryDefect.Code.NOT_POLYGONAL.name(),
                    null,
                    "its geometry is Esri JSON; have the server send GeoJSON (f=geojson)");
        }
        if (geometry.isMissingNode() || geometry.isNull()) {
            throw new BadAreaException(GeometryDefect.Code.EMPTY.name(), null, "it has no geometry");
        }
        String type = geometry.path("type").asText("");
        JsonNode coordinates = geometry.path("coordinates");
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                for (JsonNode part : coordinates) {
                    polygons.add(polygon(part));
                }
                yield Geometries.factory().createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case "GeometryCollection" -> collection(geometry);
            default ->
                throw new BadAreaException(
                        GeometryDefect.Code.NOT_POLYGONAL.name(),
                        firstPosition(geometry),
                        "a Polygon or MultiPolygon is wanted, not "
                                + (type.isEmpty() ? "a geometry without type" : "a " + type));
        };
    }

    /** The areas of a collection that holds nothing else. */
    private static Geometry collection(JsonNode geometry) throws BadAreaException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode member : geometry.path("geometries")) {
            polygons.addAll(Geometries.polygons(areas(member)));
        }
        return Geometries.factory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) throws BadAreaException {
        if (rings.isEmpty()) {
            return Geometries.factory().createPolygon();
        }
        List<LinearRing> made = new ArrayList<>();
        for (JsonNode ring : rings) {
            made.add(ring(ring));
        }
        return Geometries.factory()
                .createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) throws BadAreaException {
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(positions.get(i));
        }
        if (ring.length == 0) {
            return Geometries.factory().createLinearRing();
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            GeometryDefect defect = GeometryDefect.ringNotClosed(ring[ring.length - 1]);
            throw new BadAreaException(defect.code().name(), defect.place(), defect.message());
        }
        if (ring.length < 4) {
            throw new BadAreaException(
                    GeometryDefect.Code.TOO_FEW_POINTS.name(),
                    ring[0],
                    "a ring has " + ring.length + " positions; four are the least");
        }
        return Geometries.factory().createLinearRing(ring);
    }

    private static Coordinate position(JsonNode position) throws BadAreaException {
        if (position.size() < 2 || !isFinite(position.get(0)) || !isFinite(position.get(1))) {
            throw new BadAreaException(
                    GeometryDefect.Code.INVALID_COORDINATE.name(),
                    null,
                    "a position is two numbers, not " + abridged(position));
        }
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private static boolean isFinite(JsonNode ordinate) {
        return ordinate.isNumber() && Double.isFinite(ordinate.doubleValue());
    }

    private static String abridged(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static @Nullable Coordinate firstPosition(JsonNode node) {
        if (node.isArray()
                && node.size() >= 2
                && node.get(0).isNumber()
                && node.get(1).isNumber()) {
            return new Coordinate(node.get(0).doubleValue(), node.get(1).doubleValue());
        }
        for (JsonNode child : node) {
            Coordinate found = firstPosition(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

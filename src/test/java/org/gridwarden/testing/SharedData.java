package org.gridwarden.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gridwarden.geo.Geometries;
import org.junit.jupiter.api.Assumptions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Real boundaries beside the repository, for tests only; a test that asks for an absent file is skipped. */
public final class SharedData {

    /**
     * One feature as published.
     *
     * @param properties its properties
     * @param geometry its polygons, coordinates as in the file
     */
    public record Feature(JsonNode properties, Geometry geometry) {

        /** A property as text. */
        public String text(String name) {
            return properties.path(name).asText();
        }
    }

    private static final Path FOLDER = Path.of("..", "shared", "data");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedData() {}

    /** The file at this path; skips the calling test where it is absent. */
    public static Path require(String path) {
        Path file = FOLDER.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is absent");
        return file;
    }

    /** Every feature of a gzipped GeoJSON file with polygons. */
    public static List<Feature> features(String path) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(require(path))))) {
            List<Feature> features = new ArrayList<>();
            for (JsonNode feature : JSON.readTree(in).path("features")) {
                features.add(new Feature(feature.path("properties"), geometry(feature.path("geometry"))));
            }
            return features;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                Polygon[] polygons = new Polygon[coordinates.size()];
                for (int i = 0; i < polygons.length; i++) {
                    polygons[i] = polygon(coordinates.get(i));
                }
                yield Geometries.factory().createMultiPolygon(polygons);
            }
            default -> throw new IllegalArgumentException("no polygon: " + node.path("type"));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return Geometries.factory().createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        Coordinate[] coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(
                    positions.get(i).get(0).asDouble(), positions.get(i).get(1).asDouble());
        }
        return Geometries.factory().createLinearRing(coordinates);
    }
}

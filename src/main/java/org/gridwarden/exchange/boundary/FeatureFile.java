package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.http.LimitedStream;
import org.gridwarden.json.Json;
import org.gridwarden.json.TextInput;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of a GeoJSON file (RFC 7946, and its predecessor's {@code crs} member), plain or gzipped: a
 * FeatureCollection, or else features one after the other (a line each, RFC 8142), in an array, or a single one. One
 * feature at a time is held as a tree, so a file of any length is read. What is wrong with a feature is a defect beside
 * the others, not the end of reading; text that is no JSON is. A {@code NaN}, which some programs write for a property
 * without a value, is read as one.
 *
 * @param name the file's name, for messages
 * @param charset what its text was read as
 * @param crs what the file's {@code crs} member names, null where it has none
 * @param features in the order of the file
 * @param defects features that could not be read
 */
record FeatureFile(
        String name, Charset charset, @Nullable String crs, List<Feature> features, List<FileDefect> defects) {

    /** Features follow each other in one document, so what follows one is no error. */
    private static final ObjectReader TREES =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads the stream to its end and closes it; throws a 413 problem beyond {@code mostBytes}, counted unzipped.
     *
     * @param said its character set where somebody knows it
     */
    static FeatureFile read(String name, InputStream stream, @Nullable Charset said, long mostBytes)
            throws IOException {
        try (InputStream in = new LimitedStream(TextInput.unzipped(stream), mostBytes)) {
            TextInput text = TextInput.ofPlain(in, said);
            try (JsonParser parser = Json.mapper().createParser(text.reader())) {
                parser.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
                return new Reader(name, text.charset(), parser).read();
            } catch (JsonProcessingException e) {
                return new FeatureFile(name, text.charset(), null, List.of(), List.of(noJson(name, e)));
            }
        }
    }

    private static FileDefect noJson(String name, JsonProcessingException e) {
        String message = e.getOriginalMessage();
        String what = message.contains("'PK'") || message.contains("code 3)")
                ? "this is a zip archive; unpack it, and convert a shapefile to GeoJSON"
                : message.contains("character ('<'")
                        ? "this is XML (KML, GML or a web page); convert it to GeoJSON"
                        : "this is not GeoJSON: " + Json.reason(e);
        return new FileDefect(name, null, "NOT_GEOJSON", null, what);
    }

    /** Bounds of all features, in the file's own coordinates. */
    Envelope envelope() {
        Envelope envelope = new Envelope();
        features.forEach(feature -> envelope.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return envelope;
    }

    private static final class Reader {

        private final String name;
        private final Charset charset;
        private final JsonParser parser;
        private final List<Feature> features = new ArrayList<>();
        private final List<FileDefect> defects = new ArrayList<>();
        private @Nullable String crs;
        private boolean seenFeatures;

        Reader(String name, Charset charset, JsonParser parser) {
            this.name = name;
            this.charset = charset;
            this.parser = parser;
        }

        FeatureFile read() throws IOException {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    readFeatures();
                } else if (token == JsonToken.START_OBJECT) {
                    readDocument();
                } else if (!seenFeatures) {
                    refuse("it begins with " + token.name().toLowerCase(java.util.Locale.ROOT));
                    break;
                }
            }
            if (features.isEmpty() && defects.isEmpty()) {
                defects.add(new FileDefect(name, null, "EMPTY", null, "there is not one feature in it"));
            }
            return new FeatureFile(name, charset, crs, features, defects);
        }

        /** A FeatureCollection whose features are not kept, or anything else, whole. */
        private void readDocument() throws IOException {
            ObjectNode rest = Json.mapper().createObjectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken token = parser.nextToken();
                if (member.equals("features") && token == JsonToken.START_ARRAY) {
                    readFeatures();
                } else {
                    JsonNode value = TREES.readTree(parser);
                    rest.set(member, value);
                    crs = member.equals("crs") ? crsName(value) : crs;
                }
            }
            String type = rest.path("type").asText("");
            if (type.equals("Feature")) {
                readFeature(rest);
            } else if (rest.has("coordinates") || rest.has("geometries")) {
                readFeature(Json.mapper().createObjectNode().set("geometry", rest));
            } else if (type.equals("Topology")) {
                refuse("it is TopoJSON; convert it, for instance with topo2geo or ogr2ogr");
            }
        }

        private void readFeatures() throws IOException {
            seenFeatures = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readFeature(TREES.readTree(parser));
            }
        }

        private void refuse(String why) {
            defects.add(
                    new FileDefect(name, null, "NOT_GEOJSON", null, "this is not a GeoJSON FeatureCollection: " + why));
        }

        /** The name of a crs member in any of its forms: by name, by EPSG number, or a bare text. */
        private static @Nullable String crsName(JsonNode declared) {
            JsonNode properties = declared.path("properties");
            if (properties.path("name").isTextual()) {
                return properties.path("name").asText();
            }
            if (properties.has("code")) {
                return "EPSG:" + properties.path("code").asText();
            }
            if (declared.isTextual()) {
                return declared.asText();
            }
            return properties.has("href") ? properties.path("href").asText() : null;
        }

        private void readFeature(JsonNode feature) {
            seenFeatures = true;
            int number = features.size() + defects.size() + 1;
            ObjectNode properties = feature.get("properties") instanceof ObjectNode object
                    ? object
                    : Json.mapper().createObjectNode();
            JsonNode id = feature.get("id");
            if (id != null && id.isValueNode() && !properties.has("id")) {
                properties.set("id", id);
            }
            try {
                Geometry geometry = AreaReader.read(feature.path("geometry"));
                features.add(new Feature(number, properties, geometry));
            } catch (AreaReader.BadAreaException e) {
                defects.add(new FileDefect(name, number, e.code(), e.place(), String.valueOf(e.getMessage())));
            }
        }
    }
}

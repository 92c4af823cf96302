package org.gridwarden.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gridwarden.http.LimitedStream;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of a GeoJSON FeatureCollection (RFC 7946, and its predecessor's {@code crs} member), plain or gzipped. One
 * feature at a time is held as a tree, so a file of any length is read. What is wrong with a feature is a defect beside
 * the others, not the end of reading; text that is no JSON is.
 *
 * @param name the file's name, for messages
 * @param crs what the file's {@code crs} member names, null where it has none
 * @param features in the order of the file
 * @param defects features that could not be read
 */
record FeatureFile(String name, @Nullable String crs, List<Feature> features, List<FileDefect> defects) {

    private static final int GZIP_MAGIC = 0x1f8b;

    /** Features follow each other in one document, so what follows one is no error. */
    private static final ObjectReader TREES =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads the stream to its end and closes it; throws a 413 problem beyond {@code mostBytes}, counted unzipped. */
    static FeatureFile read(String name, InputStream stream, long mostBytes) throws IOException {
        try (InputStream in = new LimitedStream(unzipped(stream), mostBytes);
                JsonParser parser = Json.mapper().createParser(in)) {
            return new Reader(name, parser).read();
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            FileDefect defect = new FileDefect(
                    name, null, "NOT_GEOJSON", null, "this is not GeoJSON: " + e.getOriginalMessage() + where);
            return new FeatureFile(name, null, List.of(), List.of(defect));
        }
    }

    /** Bounds of all features, in the file's own coordinates. */
    Envelope envelope() {
        Envelope envelope = new Envelope();
        features.forEach(feature -> envelope.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return envelope;
    }

    private static InputStream unzipped(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static final class Reader {

        private final String name;
        private final JsonParser parser;
        private final List<Feature> features = new ArrayList<>();
        private final List<FileDefect> defects = new ArrayList<>();
        private @Nullable String crs;
        private boolean seenFeatures;

        Reader(String name, JsonParser parser) {
            this.name = name;
            this.parser = parser;
        }

        FeatureFile read() throws IOException {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    readMember(parser.currentName());
                }
            }
            if (!seenFeatures) {
                defects.add(new FileDefect(
                        name, null, "NOT_GEOJSON", null, "this is not a GeoJSON FeatureCollection: no features"));
            }
            return new FeatureFile(name, crs, features, defects);
        }

        private void readMember(String member) throws IOException {
            JsonToken token = parser.nextToken();
            if (member.equals("features") && token == JsonToken.START_ARRAY) {
                seenFeatures = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode feature = TREES.readTree(parser);
                    readFeature(feature);
                }
            } else if (member.equals("crs")) {
                JsonNode declared = TREES.readTree(parser);
                crs = declared.path("properties").path("name").asText(null);
            } else {
                parser.skipChildren();
            }
        }

        private void readFeature(JsonNode feature) {
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

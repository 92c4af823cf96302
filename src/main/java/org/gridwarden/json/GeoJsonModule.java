package org.gridwarden.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;

/** Makes a JTS geometry in any value a GeoJSON geometry. */
final class GeoJsonModule extends SimpleModule {

    GeoJsonModule() {
        super("geojson");
        addSerializer(Geometry.class, new Writer());
        addDeserializer(Geometry.class, new Reader());
    }

    private static final class Writer extends JsonSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider) throws IOException {
            GeoJson.write(geometry, out);
        }

        @Override
        public void serializeWithType(
                Geometry geometry, JsonGenerator out, SerializerProvider provider, TypeSerializer type)
                throws IOException {
            GeoJson.write(geometry, out);
        }
    }

    private static final class Reader extends JsonDeserializer<Geometry> {
        @Override
        public Geometry deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return GeoJson.read(in);
        }
    }
}

package org.gridwarden.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;

/**
 * The one ObjectMapper: times are ISO 8601 text, unknown members and trailing text are refused, nulls are written.
 * Thread-safe.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Times.Module())
            .addModule(new GeoJsonModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /** The mapper itself, for streaming readers and writers; its configuration must not be changed. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** UTF-8 bytes of the value. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of the value. */
    public static String writeText(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the value and leaves the stream open. */
    public static void write(Object value, OutputStream out) throws IOException {
        MAPPER.writer()
                .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, value);
    }

    /** Reads one value; throws {@link JsonDefect} when the text is no such value, and the stream's own errors. */
    public static <T> T read(InputStream in, Type type) throws IOException {
        try {
            T value = MAPPER.readValue(in, MAPPER.constructType(type));
            if (value == null) {
                throw new JsonDefect("a value is needed, not null", "");
            }
            return value;
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof IOException broken && !(broken instanceof JsonProcessingException)) {
                throw broken;
            }
            throw new JsonDefect(BindingWords.of(e), path(e));
        } catch (JsonProcessingException e) {
            throw new JsonDefect(reason(e), "");
        }
    }

    /** Why a text is no JSON, or not the one that was asked for, with the place, in words for whoever sent it. */
    public static String reason(JsonProcessingException e) {
        if (e instanceof JsonMappingException unfit) {
            String path = path(unfit);
            return (path.isEmpty() ? "" : path + ": ") + BindingWords.of(unfit);
        }
        String what = e instanceof JsonEOFException ? "it ends too early" : e.getOriginalMessage();
        JsonLocation at = e.getLocation();
        return at == null ? what : what + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** Reads a JSON object that the database or this program wrote. */
    public static Map<String, Object> readObject(String text) {
        try {
            return MAPPER.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.length() > 0 && path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }
}

package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import org.gridwarden.json.Json;
import org.gridwarden.json.Yaml;

/** Reads mapping files: YAML, of which JSON is a part. */
public final class MappingReader {

    private MappingReader() {}

    /** The mapping; throws {@link IllegalArgumentException} with a sentence where the text is none. */
    public static Mapping read(InputStream in) throws IOException {
        try {
            return Json.mapper().convertValue(Yaml.read(in), Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the mapping is not YAML: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the mapping is not understood: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            if (cause instanceof JsonProcessingException json) {
                return Json.reason(json);
            }
        }
        return String.valueOf(cause.getMessage());
    }
}

package org.gridwarden.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads YAML documents: configuration files and the API description. */
public final class Yaml {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Yaml() {}

    /** The document as maps, lists and scalars, in the order of the text; empty for an empty document. */
    public static Map<String, Object> read(InputStream in) throws IOException {
        Map<String, Object> document = new YAMLMapper().readValue(in, OBJECT);
        return document == null ? Map.of() : document;
    }
}

package org.gridwarden.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Long SQL statements, kept as files beside the Store that runs them. */
public final class SqlText {

    private SqlText() {}

    /** The text of {@code name} in the resources of the owner's package; throws when there is none. */
    public static String load(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no statement " + name + " beside " + owner.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gridwarden.demo.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Chinese names from the packaged dictionaries, for the words in which fictional people report. */
public final class Dictionary {

    private Dictionary() {}

    /** Adds code and Chinese name of every entry. */
    public static void names(String dictionary, Map<String, String> namesByCode) {
        try (InputStream in = Dictionary.class.getResourceAsStream("/dictionaries/" + dictionary + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("no dictionary " + dictionary);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 6)) // the first five columns are never quoted
                    .forEach(columns -> namesByCode.put(columns[1], columns[4]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

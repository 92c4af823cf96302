package org.gridwarden.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads two numbers from the top level of a JSON object in bytes, without making a tree. A number in quotes counts as one.
 * Stateless, thread-safe.
 */
public final class JsonNumbers {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String first;
    private final String second;

    /** Looks for members of these names. */
    public JsonNumbers(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Puts the two numbers of {@code bytes[start, end)} into {@code numbers}, NaN for what is not there; whether the bytes
     * are one JSON object and nothing more.
     */
    public boolean read(byte[] bytes, int start, int end, double[] numbers) {
        numbers[0] = Double.NaN;
        numbers[1] = Double.NaN;
        try (JsonParser parser = FACTORY.createParser(bytes, start, end - start)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readMembers(parser, numbers);
                return parser.nextToken() == null;
            }
        } catch (IOException notJson) {
            numbers[0] = Double.NaN;
        }
        return false;
    }

    private void readMembers(JsonParser parser, double[] numbers) throws IOException {
        String member = parser.nextFieldName();
        while (member != null) {
            JsonToken value = parser.nextToken();
            if (member.equals(first)) {
                numbers[0] = number(parser, value);
            } else if (member.equals(second)) {
                numbers[1] = number(parser, value);
            }
            parser.skipChildren();
            member = parser.nextFieldName();
        }
    }

    private static double number(JsonParser parser, JsonToken value) throws IOException {
        if (value.isNumeric()) {
            return parser.getDoubleValue();
        }
        return value == JsonToken.VALUE_STRING ? parser.getValueAsDouble(Double.NaN) : Double.NaN;
    }
}

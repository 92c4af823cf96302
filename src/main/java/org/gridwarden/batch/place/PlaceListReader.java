package org.gridwarden.batch.place;

import org.gridwarden.batch.row.BatchException;
import org.gridwarden.batch.row.DecimalText;
import org.gridwarden.batch.row.LatticeText;

/**
 * Reads {@code {"places":[[lng,lat],…]}} from bytes, straight into columns. It knows this shape alone, with JSON's white
 * space anywhere; for anything else it says where it stopped. Stateless.
 */
public final class PlaceListReader {

    private final byte[] text;
    private final int end;
    private final Places places;
    private int at;

    private PlaceListReader(byte[] text, Places places) {
        this.text = text;
        this.end = text.length;
        this.places = places;
    }

    /**
     * Adds the places of {@code text}, at most {@code most}.
     *
     * @throws BatchException with the code {@code body_invalid} or {@code too_many_places}
     */
    public static void read(byte[] text, int most, Places places) {
        new PlaceListReader(text, places).read(most);
    }

    private void read(int most) {
        expect('{');
        for (char c : "\"places\"".toCharArray()) {
            expect(c);
        }
        expect(':');
        expect('[');
        if (!next(']')) {
            do {
                if (places.count() == most) {
                    throw new BatchException(
                            "too_many_places", "more than " + most + " places; send CSV or NDJSON for any number");
                }
                place();
            } while (next(','));
            expect(']');
        }
        expect('}');
        skipBlanks();
        if (at < end) {
            throw invalid("nothing more");
        }
    }

    private void place() {
        if (plainPlace()) {
            return;
        }
        expect('[');
        double longitude = number();
        expect(',');
        double latitude = number();
        expect(']');
        places.add(longitude, latitude);
    }

    /** Reads {@code [lng,lat]} without blanks and in ordinary digits; otherwise stays where it is. */
    private boolean plainPlace() {
        if (!places.areWgs84() || at >= end || text[at] != '[') {
            return false;
        }
        long longitude = LatticeText.parse(text, at + 1, end);
        int comma = LatticeText.end(longitude);
        if (longitude == LatticeText.UNUSUAL || comma >= end || text[comma] != ',') {
            return false;
        }
        long latitude = LatticeText.parse(text, comma + 1, end);
        int close = LatticeText.end(latitude);
        if (latitude == LatticeText.UNUSUAL || close >= end || text[close] != ']') {
            return false;
        }
        places.addSteps(LatticeText.steps(longitude), LatticeText.steps(latitude));
        at = close + 1;
        return true;
    }

    private double number() {
        skipBlanks();
        int start = at;
        while (at < end && text[at] != ',' && text[at] != ']' && text[at] > ' ') {
            at++;
        }
        double value = DecimalText.parse(text, start, at);
        if (Double.isNaN(value)) {
            at = start;
            throw invalid("a number");
        }
        return value;
    }

    private boolean next(char wanted) {
        skipBlanks();
        boolean there = at < end && text[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!next(wanted)) {
            throw invalid("'" + wanted + "'");
        }
    }

    private void skipBlanks() {
        while (at < end && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
    }

    private BatchException invalid(String expected) {
        return new BatchException(
                "body_invalid",
                "byte " + at + ", place " + places.count() + ": " + expected
                        + " is expected; the body is {\"places\":[[lng,lat], …]}");
    }
}

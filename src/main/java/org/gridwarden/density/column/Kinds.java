package org.gridwarden.density.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about a report that takes few values, as one number, its kind: from the highest bits down, whether it lies on a
 * default point, whether it is closed, its category and its channel. Kinds in order thus put those side by side that one
 * filter wants. This knows the codes behind the numbers. Immutable, thread-safe.
 */
public final class Kinds {

    private static final int CODE_BITS = 14;
    private static final int CODES = 1 << CODE_BITS;
    private static final int CLOSED = 1 << (2 * CODE_BITS);
    private static final int DEFAULT_PLACE = CLOSED << 1;

    /** No code yet. */
    static final Kinds NONE = new Kinds(List.of(), List.of());

    private final List<String> categories;
    private final List<String> channels;

    /** Codes in the order of their numbers. */
    Kinds(List<String> categories, List<String> channels) {
        this.categories = List.copyOf(categories);
        this.channels = List.copyOf(channels);
    }

    /** The kind of a report. */
    static int of(int category, int channel, boolean closed, boolean defaultPlace) {
        return (defaultPlace ? DEFAULT_PLACE : 0) | (closed ? CLOSED : 0) | (category << CODE_BITS) | channel;
    }

    /** Whether a report of this kind is closed. */
    public static boolean isClosed(int kind) {
        return (kind & CLOSED) != 0;
    }

    /** Whether a report of this kind lies on a default point. */
    public static boolean isDefaultPlace(int kind) {
        return (kind & DEFAULT_PLACE) != 0;
    }

    /** Number of the category of a kind. */
    public static int category(int kind) {
        return (kind >>> CODE_BITS) & (CODES - 1);
    }

    /** Number of the channel of a kind. */
    public static int channel(int kind) {
        return kind & (CODES - 1);
    }

    /** Codes of categories by number. */
    public List<String> categories() {
        return categories;
    }

    /** Codes of channels by number. */
    public List<String> channels() {
        return channels;
    }

    /** Numbers codes; those known keep their numbers. Not thread-safe. */
    static final class Book {

        private final List<String> categories;
        private final List<String> channels;
        private final Map<String, Integer> categoryNumbers = new HashMap<>();
        private final Map<String, Integer> channelNumbers = new HashMap<>();

        Book(Kinds known) {
            categories = new ArrayList<>(known.categories);
            channels = new ArrayList<>(known.channels);
            categories.forEach(code -> categoryNumbers.put(code, categoryNumbers.size()));
            channels.forEach(code -> channelNumbers.put(code, channelNumbers.size()));
        }

        /** The number of a category. */
        int category(String code) {
            return number(code, categories, categoryNumbers);
        }

        /** The number of a channel. */
        int channel(String code) {
            return number(code, channels, channelNumbers);
        }

        /** The codes so far. */
        Kinds done() {
            return new Kinds(categories, channels);
        }

        private static int number(String code, List<String> codes, Map<String, Integer> numbers) {
            Integer known = numbers.get(code);
            if (known == null) {
                known = codes.size();
                if (known == CODES) {
                    throw new IllegalStateException("more than " + CODES + " codes of categories or channels");
                }
                codes.add(code);
                numbers.put(code, known);
            }
            return known;
        }
    }
}

package org.gridwarden.density;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything about a report that takes few values, as one number: its category, its channel, whether it is closed and whether
 * it lies on a default point. A filter on these is one look into a table of kinds. Immutable, thread-safe.
 */
final class Kinds {

    private static final int CLOSED = 1;
    private static final int DEFAULT_PLACE = 2;
    private static final int FLAG_BITS = 2;
    private static final int CHANNEL_BITS = 15;

    /** No kind yet. */
    static final Kinds NONE = new Kinds(List.of(), List.of(), new int[0]);

    private final List<String> categories;
    private final List<String> channels;
    private final int[] kinds;

    private Kinds(List<String> categories, List<String> channels, int[] kinds) {
        this.categories = List.copyOf(categories);
        this.channels = List.copyOf(channels);
        this.kinds = kinds;
    }

    /** These, as they were read from a file. */
    static Kinds of(List<String> categories, List<String> channels, int[] kinds) {
        return new Kinds(categories, channels, kinds.clone());
    }

    int size() {
        return kinds.length;
    }

    List<String> categories() {
        return categories;
    }

    List<String> channels() {
        return channels;
    }

    /** The packed kinds, to be written to a file. */
    int[] packed() {
        return kinds.clone();
    }

    String category(int kind) {
        return categories.get(kinds[kind] >>> (FLAG_BITS + CHANNEL_BITS));
    }

    String channel(int kind) {
        return channels.get((kinds[kind] >>> FLAG_BITS) & ((1 << CHANNEL_BITS) - 1));
    }

    boolean isClosed(int kind) {
        return (kinds[kind] & CLOSED) != 0;
    }

    boolean isDefaultPlace(int kind) {
        return (kinds[kind] & DEFAULT_PLACE) != 0;
    }

    /** For each kind whether its category and channel are among those wanted; an empty set wants all. */
    boolean[] among(Set<String> wantedCategories, Set<String> wantedChannels) {
        boolean[] wanted = new boolean[kinds.length];
        for (int kind = 0; kind < wanted.length; kind++) {
            wanted[kind] = (wantedCategories.isEmpty() || wantedCategories.contains(category(kind)))
                    && (wantedChannels.isEmpty() || wantedChannels.contains(channel(kind)));
        }
        return wanted;
    }

    /** Takes on more kinds; those known keep their numbers. Not thread-safe. */
    static final class Book {

        private final List<String> categories;
        private final List<String> channels;
        private final Map<String, Integer> categoryNumbers = new HashMap<>();
        private final Map<String, Integer> channelNumbers = new HashMap<>();
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<Integer> kinds = new ArrayList<>();

        Book(Kinds known) {
            categories = new ArrayList<>(known.categories);
            channels = new ArrayList<>(known.channels);
            categories.forEach(code -> categoryNumbers.put(code, categoryNumbers.size()));
            channels.forEach(code -> channelNumbers.put(code, channelNumbers.size()));
            for (int kind : known.kinds) {
                number(kind);
            }
        }

        /** The number of a category, for {@link #kind(int, int, boolean, boolean)}. */
        int category(String code) {
            return number(code, categories, categoryNumbers);
        }

        /** The number of a channel. */
        int channel(String code) {
            return number(code, channels, channelNumbers);
        }

        /** The number of a kind. */
        int kind(int category, int channel, boolean closed, boolean defaultPlace) {
            return number((category << (FLAG_BITS + CHANNEL_BITS))
                    | (channel << FLAG_BITS)
                    | (closed ? CLOSED : 0)
                    | (defaultPlace ? DEFAULT_PLACE : 0));
        }

        /** The kinds so far. */
        Kinds done() {
            return new Kinds(
                    categories,
                    channels,
                    kinds.stream().mapToInt(Integer::intValue).toArray());
        }

        private int number(int packed) {
            Integer known = numbers.putIfAbsent(packed, kinds.size());
            if (known != null) {
                return known;
            }
            kinds.add(packed);
            return kinds.size() - 1;
        }

        private static int number(String code, List<String> codes, Map<String, Integer> numbers) {
            Integer known = numbers.get(code);
            if (known == null) {
                known = codes.size();
                if (known >= 1 << (CHANNEL_BITS - 1)) {
                    throw new IllegalStateException("more than 16,384 codes of categories or channels");
                }
                codes.add(code);
                numbers.put(code, known);
            }
            return known;
        }
    }
}

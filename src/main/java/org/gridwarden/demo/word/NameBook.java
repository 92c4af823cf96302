package org.gridwarden.demo.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents names from the word lists beside this class; never the same one twice. Not thread-safe. */
public final class NameBook {

    private final SplittableRandom random;
    private final List<Name> places = read("places.txt", 0).getOrDefault("", List.of());
    private final List<Name> surnames = read("surnames.txt", 0).getOrDefault("", List.of());
    private final List<Name> given = read("given.txt", 0).getOrDefault("", List.of());
    private final Map<String, List<Name>> suffixes = read("suffixes.txt", 1);
    private final Map<String, List<Name>> institutions = read("institutions.txt", 1);
    private final Set<String> used = new HashSet<>();

    /**
     * A name in both languages.
     *
     * @param zh Chinese
     * @param en English, sounds in pinyin and kinds in words
     */
    public record Name(String zh, String en) {

        /** This name and then a suffix, in each language as it is written there. */
        public Name with(Name suffix) {
            return new Name(zh + suffix.zh, en + " " + suffix.en);
        }
    }

    /** A book that invents by this chance alone. */
    public NameBook(SplittableRandom random) {
        this.random = random;
    }

    /** Institutions of a kind, in the order of the list. */
    public List<Name> institutions(String kind) {
        return institutions.getOrDefault(kind, List.of());
    }

    /** A new name that ends as names of {@code kind} do. */
    public Name place(String kind) {
        return unique(places, suffixes.getOrDefault(kind, List.of()));
    }

    /** A new name of {@code word} and a suffix of {@code kind}: what lies in one neighbourhood shares its word. */
    public Name place(Name word, String kind) {
        return unique(List.of(word), suffixes.getOrDefault(kind, List.of()));
    }

    /** A word that names a neighbourhood, the same for no two as long as there are words. */
    public Name word() {
        return unique(places, List.of());
    }

    /** A village: a family and what the village grew from. */
    public Name village() {
        List<Name> families = surnames.stream()
                .map(name -> new Name(name.zh() + "家", name.en() + "jia"))
                .toList();
        return unique(families, suffixes.getOrDefault("village", List.of()));
    }

    /** A person's name; people may share one. */
    public Name person() {
        double r = random.nextDouble();
        Name family = surnames.get((int) (r * r * surnames.size())); // the first are the most frequent
        Name first = pick(given);
        String capital =
                Character.toUpperCase(first.en().charAt(0)) + first.en().substring(1);
        if (random.nextDouble() < 0.22) {
            return new Name(family.zh() + first.zh(), family.en() + " " + capital);
        }
        Name second = pick(given);
        return new Name(family.zh() + first.zh() + second.zh(), family.en() + " " + capital + second.en());
    }

    private Name unique(List<Name> words, List<Name> endings) {
        List<Name> qualifiers = suffixes.getOrDefault("qualifier", List.of());
        for (int attempt = 0; ; attempt++) {
            Name name = pick(words);
            for (int i = attempt / 24; i > 0; i /= qualifiers.size()) {
                Name qualifier = pick(qualifiers);
                name = new Name(name.zh() + qualifier.zh(), name.en() + " " + qualifier.en());
            }
            name = endings.isEmpty() ? name : name.with(pick(endings));
            if (used.add(name.zh())) {
                return name;
            }
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Lines of {@code zh|en}, after {@code keys} leading columns that group them. */
    private static Map<String, List<Name>> read(String file, int keys) {
        Map<String, List<Name>> names = new LinkedHashMap<>();
        for (String[] columns : Table.rows(file)) {
            names.computeIfAbsent(keys == 0 ? "" : columns[0], key -> new ArrayList<>())
                    .add(new Name(columns[keys], columns[keys + 1]));
        }
        return names;
    }
}

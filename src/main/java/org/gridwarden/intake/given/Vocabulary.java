package org.gridwarden.intake.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.http.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * The words that reports may use: active codes per dictionary, and the group to which each belongs. Immutable.
 *
 * @param parents for each dictionary its active codes, each with its group, or with an empty text
 * @param codes the code that each name of a category stands for
 */
public record Vocabulary(Map<String, Map<String, String>> parents, Map<String, String> codes) {

    /** The dictionary of what problems are called. */
    public static final String CATEGORY = "report_category";
    /** The dictionary of how reports come in. */
    public static final String CHANNEL = "channel";

    static final String MEASURE_WORD = "measure_word";

    public Vocabulary {
        parents = Map.copyOf(parents);
        codes = Map.copyOf(codes);
    }

    /** The code of a category by one of its names, in either language. */
    public Optional<String> categoryNamed(String name) {
        return Optional.ofNullable(codes.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the dictionary has this code and it is active. */
    public boolean knows(String dictionary, String code) {
        return parents.getOrDefault(dictionary, Map.of()).containsKey(code);
    }

    /** This vocabulary with more codes. */
    public Vocabulary with(String dictionary, Set<String> codes) {
        Map<String, Map<String, String>> grown = new HashMap<>(parents);
        Map<String, String> entries = new HashMap<>(parents.getOrDefault(dictionary, Map.of()));
        codes.forEach(code -> entries.putIfAbsent(code, ""));
        grown.put(dictionary, entries);
        return new Vocabulary(grown, this.codes);
    }

    /** What is wrong with a report's words and numbers; nothing is ever wrong with its place. */
    public List<ProblemError> errors(NewReport report) {
        List<ProblemError> errors = new ArrayList<>();
        check(errors, CATEGORY, "category", report.category());
        check(errors, CHANNEL, "channel", report.channel());
        if (report.measureWord() != null) {
            check(errors, MEASURE_WORD, "measureWord", report.measureWord());
        }
        Double accuracy = report.accuracyMetres();
        if (accuracy != null && !(accuracy >= 0 && accuracy < Double.POSITIVE_INFINITY)) {
            errors.add(ProblemError.ofParameter(
                    "accuracy_invalid", "accuracyMetres", "an accuracy is 0 metres or more, not " + accuracy));
        }
        return errors;
    }

    /** These codes and every code below them; empty stays empty. */
    public Set<String> withMembers(String dictionary, List<String> codes) {
        Map<String, String> known = parents.getOrDefault(dictionary, Map.of());
        Set<String> result = new HashSet<>(codes);
        boolean grown = !codes.isEmpty();
        while (grown) {
            grown = known.entrySet().stream()
                    .filter(entry -> result.contains(entry.getValue()))
                    .map(entry -> result.add(entry.getKey()))
                    .reduce(false, Boolean::logicalOr);
        }
        return result;
    }

    private void check(List<ProblemError> errors, String dictionary, String member, @Nullable String code) {
        if (code == null || code.isBlank()) {
            errors.add(ProblemError.ofParameter(member + "_missing", member, "a report needs a " + member));
        } else if (!knows(dictionary, code)) {
            errors.add(ProblemError.ofParameter(
                    snake(member) + "_unknown",
                    member,
                    "'" + code + "' is no active entry of the dictionary " + dictionary));
        }
    }

    private static String snake(String member) {
        return member.equals("measureWord") ? "measure_word" : member;
    }
}

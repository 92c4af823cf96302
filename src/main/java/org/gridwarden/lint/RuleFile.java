package org.gridwarden.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwarden.json.Yaml;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Severity;
import org.gridwarden.lint.rule.Words;

/**
 * The rules the program comes with: {@code /dictionaries/lint_rule.yaml} on the class path.
 *
 * @param rules in the order of the file
 * @param composed kinds of composed grids
 */
public record RuleFile(List<Rule> rules, List<ComposedKind> composed) {

    public RuleFile {
        rules = List.copyOf(rules);
        composed = List.copyOf(composed);
    }

    /** The packaged file. */
    public static RuleFile packaged() {
        try (InputStream in = RuleFile.class.getResourceAsStream("/dictionaries/lint_rule.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the rules are not packaged");
            }
            return of(Yaml.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFile of(Map<String, Object> document) {
        List<Rule> rules = new ArrayList<>();
        for (Object entry : list(document, "rules")) {
            rules.add(rule((Map<?, ?>) entry));
        }
        List<ComposedKind> composed = new ArrayList<>();
        for (Object entry : list(document, "composed")) {
            composed.add(kind((Map<?, ?>) entry));
        }
        return new RuleFile(rules, composed);
    }

    private static Rule rule(Map<?, ?> entry) {
        Map<String, Object> parameters = new java.util.LinkedHashMap<>();
        if (entry.get("parameters") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> parameters.put(name.toString(), value));
        }
        return new Rule(
                text(entry, "code"),
                text(entry, "family"),
                true,
                Severity.ofCode(text(entry, "severity")),
                words(entry, "title"),
                words(entry, "sentence"),
                text(entry, "clause"),
                text(entry, "source"),
                text(entry, "confidence"),
                parameters);
    }

    private static ComposedKind kind(Map<?, ?> entry) {
        return new ComposedKind(
                text(entry, "kind"),
                text(entry, "attribute"),
                list(entry, "levels").stream().map(String::valueOf).toList(),
                words(entry, "name"),
                text(entry, "clause"),
                text(entry, "source"),
                text(entry, "confidence"));
    }

    private static Words words(Map<?, ?> entry, String member) {
        if (entry.get(member) instanceof Map<?, ?> words) {
            return new Words(text(words, "zh"), text(words, "en"));
        }
        throw new IllegalStateException("the rules' file has no " + member + " in " + entry.get("code"));
    }

    private static List<?> list(Map<?, ?> entry, String member) {
        return entry.get(member) instanceof List<?> values ? values : List.of();
    }

    private static String text(Map<?, ?> entry, String member) {
        Object value = entry.get(member);
        if (value == null) {
            throw new IllegalStateException("the rules' file has no " + member + " in " + entry);
        }
        return value.toString();
    }
}

package org.gridwarden.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.rule.Rule;
import org.junit.jupiter.api.Test;

/** The table of docs/rules.md is that of the packaged file. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final Path WRITTEN = Path.of("target", "rules.md");
    private static final String BEGIN =
            "<!-- table: written by RulesPageTest from data/dictionaries/lint_rule.yaml -->\n";
    private static final String END = "<!-- end of table -->\n";
    private static final Map<String, String> FAMILIES = families();

    @Test
    void the_page_shows_the_rules_of_the_file() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).isNotNegative();
        assertThat(end).isGreaterThan(begin);
        String wanted = page.substring(0, begin) + BEGIN + table() + page.substring(end);
        Files.writeString(WRITTEN, wanted);
        assertThat(page)
                .as("docs/rules.md is out of date; the right one was written: cp " + WRITTEN + " " + PAGE)
                .isEqualTo(wanted);
    }

    private static String table() {
        RuleFile file = RuleFile.packaged();
        StringBuilder text = new StringBuilder();
        FAMILIES.forEach((family, title) -> {
            text.append("\n### ").append(title).append("\n\n");
            text.append("| Rule | Severity | What is asked | Clause and source | Confidence | Defaults |\n");
            text.append("|---|---|---|---|---|---|\n");
            file.rules().stream().filter(rule -> rule.family().equals(family)).forEach(rule -> text.append(row(rule)));
        });
        text.append(
                "\n### Composed grids\n\n| Kind | Attribute of the unit grid | What is known | Source | Confidence |\n");
        text.append("|---|---|---|---|---|\n");
        file.composed().forEach(kind -> text.append(row(kind)));
        return text.append("\n").toString();
    }

    private static String row(Rule rule) {
        return "| `" + rule.code() + "` | " + rule.severity().code() + " | "
                + rule.title().zh() + "<br>"
                + rule.title().en() + " | " + rule.clause() + "<br>*" + rule.source() + "* | " + rule.confidence()
                + " | " + parameters(rule) + " |\n";
    }

    private static String row(ComposedKind kind) {
        return "| `" + kind.kind() + "` " + kind.name().zh() + " " + kind.name().en() + " | `" + kind.attribute()
                + "` | " + kind.clause() + " | " + kind.source() + " | " + kind.confidence() + " |\n";
    }

    private static String parameters(Rule rule) {
        return new TreeMap<>(rule.parameters())
                .entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` " + shown(entry.getValue()))
                        .collect(Collectors.joining("<br>"));
    }

    private static String shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, each) -> sorted.put(name.toString(), each));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    private static Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("code", "Codes");
        families.put("name", "Names");
        families.put("size", "Ground and people");
        families.put("building", "Buildings");
        families.put("shape", "Outline");
        families.put("road", "Roads");
        families.put("tree", "Levels and parents");
        families.put("attribute", "Attributes");
        families.put("date", "Dates");
        families.put("composed", "Management grids");
        return families;
    }
}

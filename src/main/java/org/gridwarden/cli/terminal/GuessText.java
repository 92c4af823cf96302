package org.gridwarden.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.intake.given.MappingGuess;

/** Prints a guessed mapping as the YAML that {@code --mapping} takes. */
public final class GuessText {

    private GuessText() {}

    /**
     * Prints the guess and the columns that it leaves unused; nothing where the columns have our own names.
     *
     * @param document the guess as the mapping's document
     */
    public static void print(MappingGuess guess, Map<String, Object> document, PrintStream out) {
        if (guess.ours()) {
            return;
        }
        out.println("The columns were taken so; to change it, use the flags, or save this, change it and give it as"
                + " --mapping:");
        document.forEach((name, value) -> out.println("  " + name + ": " + text(value)));
        List<String> unused = guess.unused().stream()
                .filter(name -> !(document.get("attributes") instanceof List<?> kept && kept.contains(name)))
                .toList();
        if (!unused.isEmpty()) {
            out.println("  # not used; --keep keeps some: " + String.join(", ", unused));
        }
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(String.valueOf(entry.getValue())))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> text(String.valueOf(item))).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = String.valueOf(value);
        return text.matches("[\\p{L}\\p{N}_./-]+") ? text : "'" + text.replace("'", "''") + "'";
    }
}

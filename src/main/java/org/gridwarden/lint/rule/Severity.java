package org.gridwarden.lint.rule;

import java.util.Locale;

/** How grave the breach of a rule is, gravest first, and what it weighs in a score. */
public enum Severity {
    /** Others cannot work with it: wrong codes, split buildings. */
    ERROR(10),
    /** It breaks what cities ask for. */
    WARNING(3),
    /** Worth a look. */
    NOTICE(1);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /** What one rule of this severity weighs in a score. */
    public int weight() {
        return weight;
    }

    /** The name in files and URLs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of this name; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static Severity ofCode(String code) {
        for (Severity severity : values()) {
            if (severity.code().equals(code)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("severity '" + code + "' is unknown; allowed: error, warning, notice");
    }
}

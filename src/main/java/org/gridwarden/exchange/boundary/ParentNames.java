package org.gridwarden.exchange.boundary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.grid.UnitContent;

/** Codes of parents that a file names by their names. A name that two units of a level have names neither. Immutable. */
final class ParentNames {

    private static final String SEVERAL = "";

    private final Set<String> codes = new HashSet<>();
    private final Map<Integer, Map<String, String>> codesByName = new HashMap<>();

    ParentNames(List<UnitContent> units) {
        for (UnitContent unit : units) {
            codes.add(unit.code());
            codesByName
                    .computeIfAbsent(unit.level(), level -> new HashMap<>())
                    .merge(unit.name(), unit.code(), (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** The code that a file's word for the parent of a unit of this level stands for; the word where it stands for none. */
    String code(String word, int level) {
        if (codes.contains(word)) {
            return word;
        }
        for (int above = level - 1; above >= 1; above--) {
            String code = codesByName.getOrDefault(above, Map.of()).getOrDefault(word, SEVERAL);
            if (!code.isEmpty()) {
                return code;
            }
        }
        return word;
    }
}

package org.gridwarden.mapsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** Says in lines of text who answers; remembers whether a telephone was among it. Not thread-safe. */
final class PeopleLines {

    private static final int MOST_LINES = 4;

    private final PrintWords words;
    private final Map<String, String> kinds;
    private final UnaryOperator<List<Responsibility>> seen;
    private boolean phoneShown;

    /** @param seen the rows as the caller may see them */
    PeopleLines(PrintWords words, Map<String, String> kinds, UnaryOperator<List<Responsibility>> seen) {
        this.words = words;
        this.kinds = kinds;
        this.seen = seen;
    }

    /** Names alone, the most answerable first, persons before organisations. */
    List<String> names(@Nullable List<Responsibility> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(Responsibility::party)
                        .sorted(Comparator.comparing(party -> party.kind() != PartyKind.PERSON))
                        .map(Party::name)
                        .distinct()
                        .toList();
    }

    /** Kind, name, post and, where it may be seen, telephone. */
    List<String> lines(@Nullable List<Responsibility> rows) {
        if (rows == null) {
            return List.of();
        }
        Map<String, List<String>> kindsByName = new LinkedHashMap<>();
        for (Responsibility row : seen.apply(rows)) {
            Party party = row.party();
            String phone = party.phone();
            phoneShown |= phone != null;
            String name = party.name()
                    + (party.post() == null ? "" : " " + party.post())
                    + (phone == null ? "" : " " + phone);
            List<String> shown = kindsByName.computeIfAbsent(name, one -> new ArrayList<>());
            String kind = kinds.getOrDefault(row.kind(), row.kind());
            if (!shown.contains(kind)) {
                shown.add(kind);
            }
        }
        List<String> lines = new ArrayList<>();
        kindsByName.forEach((name, shown) -> {
            if (lines.size() < MOST_LINES) {
                lines.add(words.text("person", String.join(words.pick("、", ", "), shown), name));
            }
        });
        return lines;
    }

    /** Whether a telephone number is among the lines. */
    boolean hasShownPhone() {
        return phoneShown;
    }
}

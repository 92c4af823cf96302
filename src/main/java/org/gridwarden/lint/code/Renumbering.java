package org.gridwarden.lint.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;

/**
 * Suggested codes for the parts of one unit, from west to east and north to south. No code is used again, so that a
 * network that was ever published cannot simply be numbered from 001:
 *
 * <ol>
 *   <li>where no code was ever published, the numbers run from the first one;
 *   <li>else the longest run that is in order keeps its codes, and the others move into numbers between their neighbours
 *       that nobody ever had;
 *   <li>else all get new numbers after the last one that was ever used;
 *   <li>else there is no room, and a person must decide.
 * </ol>
 *
 * @param parent code of the unit whose parts are numbered
 * @param name its name
 * @param way which of the ways was taken
 * @param explanation what was done, for a person
 * @param changes every unit that gets another code, in the suggested order; the units below them follow
 * @param edits the same as edits of a draft, in an order in which no code is given twice
 */
public record Renumbering(
        String parent, String name, Way way, Words explanation, List<Change> changes, List<Map<String, Object>> edits) {

    public Renumbering {
        changes = List.copyOf(changes);
        edits = List.copyOf(edits);
    }

    /** How codes were found. */
    public enum Way {
        /** Everything is in order already. */
        IN_ORDER,
        /** Numbered from the first number. */
        FROM_FIRST,
        /** Moved into unused numbers in between. */
        INTO_GAPS,
        /** All new, after the last number ever used. */
        AFTER_LAST,
        /** No room. */
        NO_ROOM
    }

    /** A unit's code now and as suggested. */
    public record Change(String unit, String name, String code) {}

    /** The suggestion for the parts of a unit, by the rule SEQUENCE_ORDER; empty where it has no parts to number. */
    public static Optional<Renumbering> of(City city, Rule rule, String parentCode) {
        CityUnit parent = city.find(parentCode);
        if (parent == null) {
            return Optional.empty();
        }
        List<CityUnit> siblings = city.units(rule).stream()
                .filter(unit -> unit.parent() == parent)
                .toList();
        return siblings.isEmpty() ? Optional.empty() : Optional.of(new Planner(city, parent, siblings, rule).plan());
    }

    /** Looks for codes. */
    private static final class Planner {
        private final City city;
        private final CityUnit parent;
        private final List<CityUnit> ordered;
        private final String prefix;
        private final int digits;
        private final int first;

        Planner(City city, CityUnit parent, List<CityUnit> siblings, Rule rule) {
            this.city = city;
            this.parent = parent;
            this.ordered = ReadingOrder.of(siblings);
            this.prefix = Codes.prefix(parent.code());
            this.digits = (int) rule.number("digits");
            this.first = (int) rule.number("first");
        }

        Renumbering plan() {
            if (ReadingOrder.longestRise(ordered).size() == ordered.size()) {
                return result(Way.IN_ORDER, new Words("次序已经正确", "The order is right already"), List.of());
            }
            boolean published = city.known().allCodes().stream().anyMatch(code -> isOfFamily(code));
            if (!published) {
                return result(
                        Way.FROM_FIRST,
                        new Words(
                                "从未发布过，自 " + Codes.code("", first, digits) + " 起自西向东、自北向南重新编号",
                                "Never published: numbered from " + Codes.code("", first, digits)
                                        + ", from west to east and north to south"),
                        serials(first));
            }
            List<Integer> gaps = intoGaps();
            if (!gaps.isEmpty()) {
                return result(
                        Way.INTO_GAPS,
                        new Words(
                                "已在次序中的编码不变，其余改用相邻编码之间从未用过的号",
                                "Codes in order stay; the others take numbers between their neighbours that were never used"),
                        gaps);
            }
            int last = Codes.lastUsed(city, prefix, digits);
            if (last + ordered.size() < Math.pow(10, digits)) {
                return result(
                        Way.AFTER_LAST,
                        new Words(
                                "用过的编码不得再用，全部自 " + Codes.code("", last + 1, digits) + " 起另编",
                                "No code is used again: all are numbered anew from "
                                        + Codes.code("", last + 1, digits)),
                        serials(last + 1));
            }
            return result(Way.NO_ROOM, new Words("号码已满，须人工决定", "There are no numbers left; decide by hand"), List.of());
        }

        private boolean isOfFamily(String code) {
            return code.length() == prefix.length() + digits && code.startsWith(prefix);
        }

        private List<Integer> serials(int from) {
            List<Integer> serials = new ArrayList<>();
            for (int i = 0; i < ordered.size(); i++) {
                serials.add(from + i);
            }
            return serials;
        }

        /** A number for each unit in order; empty where the gaps are too small. */
        private List<Integer> intoGaps() {
            Set<CityUnit> kept = new HashSet<>(ReadingOrder.longestRise(ordered));
            List<Integer> serials = new ArrayList<>();
            int at = first - 1;
            for (int i = 0; i < ordered.size(); i++) {
                CityUnit unit = ordered.get(i);
                if (kept.contains(unit)) {
                    int own = isOfFamily(unit.code()) ? Codes.serial(unit.code(), digits) : -1;
                    if (own <= at) {
                        return List.of();
                    }
                    at = own;
                } else {
                    do {
                        at++;
                    } while (at < Math.pow(10, digits) && !city.isFree(Codes.code(prefix, at, digits)));
                }
                serials.add(at);
            }
            return at < Math.pow(10, digits) ? serials : List.of();
        }

        private Renumbering result(Way way, Words explanation, List<Integer> serials) {
            List<Change> changes = new ArrayList<>();
            Map<String, String> codes = new LinkedHashMap<>();
            for (int i = 0; i < serials.size(); i++) {
                CityUnit unit = ordered.get(i);
                String code = Codes.code(prefix, serials.get(i), digits);
                if (!code.equals(unit.code())) {
                    changes.add(new Change(unit.code(), unit.name(), code));
                    rename(unit, unit.code(), code, codes);
                }
            }
            return new Renumbering(parent.code(), parent.name(), way, explanation, changes, edits(codes));
        }

        private static void rename(CityUnit unit, String from, String to, Map<String, String> codes) {
            codes.put(unit.code(), to + unit.code().substring(from.length()));
            unit.children().stream()
                    .filter(child -> child.code().startsWith(from))
                    .forEach(child -> rename(child, from, to, codes));
        }

        /** A code is given only once nobody has it; where units change places, one waits under a code of its own. */
        private static List<Map<String, Object>> edits(Map<String, String> codes) {
            Map<String, String> left = new LinkedHashMap<>(codes);
            List<Map<String, Object>> edits = new ArrayList<>();
            while (!left.isEmpty()) {
                Optional<Map.Entry<String, String>> next = left.entrySet().stream()
                        .filter(change -> !left.containsKey(change.getValue()))
                        .findFirst();
                Map.Entry<String, String> change =
                        next.orElseGet(() -> left.entrySet().iterator().next());
                String from = change.getKey();
                String to = change.getValue();
                left.remove(from);
                if (next.isPresent()) {
                    edits.add(Fix.recode(from, to));
                } else {
                    edits.add(Fix.recode(from, from + "-moving"));
                    left.put(from + "-moving", to);
                }
            }
            return edits;
        }
    }
}

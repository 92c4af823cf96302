package org.gridwarden.draft.edit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridwarden.http.Problem;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An edit that says which units make up a composed grid. Members say so themselves, by an attribute, and carry the
 * grid's name beside it: so membership and name are drafted, taken back, published and dated with them.
 *
 * @param attribute attribute by which a unit names the composed grid it is part of
 * @param code of the composed grid
 * @param name of the composed grid; null where it has none
 * @param members units that are part of it afterwards
 * @param leaving units that are no part of it any more; those that belong to another one meanwhile stay there
 */
record Composing(String attribute, String code, @Nullable String name, List<String> members, List<String> leaving) {

    private static final String NAME = "_name";

    static Composing of(EditBody edit) {
        edit.allow("attribute", "code", "name", "members", "leaving");
        return new Composing(
                edit.text("attribute"),
                edit.text("code"),
                edit.findText("name").orElse(null),
                edit.texts("members"),
                edit.has("leaving") ? edit.texts("leaving") : List.of());
    }

    /** The records that become others; throws a problem for a member that is no unit, and where nothing changes. */
    RecordChange change(UnitFacts facts) {
        Set<String> codes = new LinkedHashSet<>(members);
        codes.addAll(leaving);
        Map<String, UnitRecord> before = new TreeMap<>(facts.records(codes));
        members.stream()
                .filter(member -> !before.containsKey(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Problem.unprocessable("unknown_unit", "the draft has no unit " + member, List.of());
                });
        Map<String, UnitRecord> after = new TreeMap<>();
        before.forEach((unit, record) -> after.put(unit, changed(record, members.contains(unit))));
        after.entrySet().removeIf(unit -> unit.getValue().equals(before.get(unit.getKey())));
        before.keySet().retainAll(after.keySet());
        if (after.isEmpty()) {
            throw Problem.unprocessable("nothing_changes", code + " is made of these units already", List.of());
        }
        return new RecordChange(before, after);
    }

    private UnitRecord changed(UnitRecord unit, boolean member) {
        Map<String, Object> attributes = new TreeMap<>(Json.readObject(unit.attributes()));
        if (!member && !code.equals(attributes.get(attribute))) {
            return unit;
        }
        attributes.remove(attribute);
        attributes.remove(attribute + NAME);
        if (member) {
            attributes.put(attribute, code);
            if (name != null) {
                attributes.put(attribute + NAME, name);
            }
        }
        // The text of the database has another spacing: what says the same is the same.
        return attributes.equals(Json.readObject(unit.attributes()))
                ? unit
                : new UnitRecord(unit.name(), unit.households(), unit.residents(), Json.writeText(attributes));
    }

    EditSentence sentence() {
        return members.isEmpty()
                ? new EditSentence("edit.compose", code + " 已解散", code + " was dissolved")
                : new EditSentence(
                        "edit.compose",
                        code + " 现含 " + members.size() + " 个单元",
                        code + " now has " + members.size() + " members");
    }
}

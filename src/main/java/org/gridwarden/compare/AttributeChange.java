package org.gridwarden.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A property that changed.
 *
 * @param level rank of the unit's level
 * @param unit code as it is after
 * @param field {@code name}, {@code parent}, {@code households}, {@code residents}, or {@code attributes.} and a key
 * @param before null for none
 * @param after null for none
 */
public record AttributeChange(
        int level,
        String unit,
        String field,
        @Nullable Object before,
        @Nullable Object after) {

    /**
     * What changed in one unit besides its code and ground.
     *
     * @param recoded new code by old, of units that have another code now: a parent among them is the same parent
     */
    static List<AttributeChange> of(UnitState before, UnitState after, Map<String, String> recoded) {
        List<AttributeChange> changes = new ArrayList<>();
        String parent = before.parentCode();
        add(changes, after, "name", before.name(), after.name());
        add(changes, after, "parent", parent == null ? null : recoded.getOrDefault(parent, parent), after.parentCode());
        add(changes, after, "households", before.households(), after.households());
        add(changes, after, "residents", before.residents(), after.residents());
        if (!before.attributes().equals(after.attributes())) {
            Map<String, Object> old = Json.readObject(before.attributes());
            Map<String, Object> now = Json.readObject(after.attributes());
            Set<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            keys.forEach(key -> add(changes, after, "attributes." + key, old.get(key), now.get(key)));
        }
        return changes;
    }

    private static void add(
            List<AttributeChange> changes,
            UnitState unit,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new AttributeChange(unit.level(), unit.code(), field, before, after));
        }
    }
}

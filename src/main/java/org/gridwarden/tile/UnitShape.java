package org.gridwarden.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.tile.line.Outline;
import org.jspecify.annotations.Nullable;

/** A unit ready to be drawn: its lattice outline and the properties that tiles carry. */
record UnitShape(long id, String level, Outline outline, Map<String, Object> properties) {

    /** The shape of a unit whose level and parent have these codes. */
    static UnitShape of(EditionUnit unit, String level, @Nullable String parent) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", unit.unitId());
        properties.put("code", unit.code());
        properties.put("name", unit.name());
        properties.put("level", level);
        if (parent != null) {
            properties.put("parent", parent);
        }
        return new UnitShape(unit.unitId(), level, Outline.of(unit.geometry()), properties);
    }
}

package org.gridwarden.draft.edit;

import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of a unit beside its place in the graph.
 *
 * @param name display name
 * @param households households, null where unknown
 * @param residents residents, null where unknown
 * @param attributes every other property, as the text of a JSON object
 */
public record UnitRecord(
        String name, @Nullable Integer households, @Nullable Integer residents, String attributes) {

    static UnitRecord of(UnitContent unit) {
        return new UnitRecord(unit.name(), unit.households(), unit.residents(), unit.attributes());
    }

    UnitRecord withFigures(@Nullable Integer otherHouseholds, @Nullable Integer otherResidents) {
        return new UnitRecord(name, otherHouseholds, otherResidents, attributes);
    }
}

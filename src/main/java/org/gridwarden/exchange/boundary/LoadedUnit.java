package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import org.gridwarden.grid.UnitContent;

/** A unit with the properties of the feature it came from. */
record LoadedUnit(UnitContent unit, JsonNode properties) {

    LoadedUnit withParent(String code) {
        return new LoadedUnit(unit.withParent(code), properties);
    }
}

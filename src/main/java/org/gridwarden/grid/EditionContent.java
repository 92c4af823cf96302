package org.gridwarden.grid;

import java.util.List;

/**
 * A whole edition in memory: what every derived thing (location index, tiles) is made from.
 *
 * @param network the network with its levels
 * @param edition number, instants and hash
 * @param units every unit, by level then code
 */
public record EditionContent(Network network, Edition edition, List<EditionUnit> units) {

    public EditionContent {
        units = List.copyOf(units);
    }
}

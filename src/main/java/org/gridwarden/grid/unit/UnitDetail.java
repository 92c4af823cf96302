package org.gridwarden.grid.unit;

import java.util.List;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything an edition says about one unit.
 *
 * @param network its network
 * @param edition the edition read
 * @param chain root first, the unit itself last
 * @param attributes the text of a JSON object
 * @param geometry its boundary in degrees
 */
public record UnitDetail(
        Network network, Edition edition, List<UnitSummary> chain, String attributes, Geometry geometry) {

    public UnitDetail {
        chain = List.copyOf(chain);
    }

    /** The unit itself. */
    public UnitSummary unit() {
        return chain.get(chain.size() - 1);
    }
}

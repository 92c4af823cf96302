package org.gridwarden.demo.city;

import java.util.List;

/**
 * A fictional network with all its units.
 *
 * @param code name in URLs
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param levels root first
 * @param units by level, parents before children
 */
public record DemoNetwork(String code, String nameZh, String nameEn, List<DemoLevel> levels, List<DemoUnit> units) {

    public DemoNetwork {
        levels = List.copyOf(levels);
        units = List.copyOf(units);
    }
}

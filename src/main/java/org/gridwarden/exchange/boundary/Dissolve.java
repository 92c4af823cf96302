package org.gridwarden.exchange.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.Unions;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Makes the units of a level of those below, whose parents they become. Pure. */
final class Dissolve {

    private Dissolve() {}

    /** The level made, and its children with their parents set. */
    record Result(List<LoadedUnit> parents, List<LoadedUnit> children) {}

    /** Children for whose properties the level's code has no value are left without a parent. */
    static Result of(LevelReader level, List<LoadedUnit> children) {
        Map<String, List<LoadedUnit>> families = new LinkedHashMap<>();
        List<LoadedUnit> adopted = new ArrayList<>();
        for (LoadedUnit child : children) {
            String given = child.unit().parentCode();
            String code =
                    given != null ? given : level.codeOf(child.properties()).orElse("");
            if (code.isEmpty()) {
                adopted.add(child);
                continue;
            }
            adopted.add(child.withParent(code));
            families.computeIfAbsent(code, key -> new ArrayList<>()).add(child);
        }
        List<LoadedUnit> parents = new ArrayList<>();
        families.forEach((code, family) -> {
            LoadedUnit first = family.get(0);
            level.derive(first.properties(), union(family))
                    .filter(unit -> unit.code().equals(code))
                    .ifPresent(unit -> parents.add(new LoadedUnit(unit, first.properties())));
        });
        return new Result(parents, adopted);
    }

    /** The ground of all of them, on the lattice. */
    static Geometry union(List<LoadedUnit> family) {
        List<Geometry> valid = family.stream()
                .map(child -> child.unit().geometry())
                .map(geometry -> geometry.isValid() ? geometry : GeometryFixer.fix(geometry))
                .toList();
        return Geometries.toMultiPolygon(Geometries.round(Unions.of(valid)));
    }
}

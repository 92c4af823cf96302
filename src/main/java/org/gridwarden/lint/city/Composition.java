package org.gridwarden.lint.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.grid.UnitContent;

/**
 * How a state of a network is composed into grids of one kind.
 *
 * @param grids the composed grids, by code
 * @param rest unit grids that belong to none, by code
 * @param parents the units to which unit grids belong, by code
 */
public record Composition(List<ComposedGrid> grids, List<UnitContent> rest, List<Parent> parents) {

    public Composition {
        grids = List.copyOf(grids);
        rest = List.copyOf(rest);
        parents = List.copyOf(parents);
    }

    /**
     * How far a community has come.
     *
     * @param code its code
     * @param name its name
     * @param units unit grids that it has
     * @param without those of them that belong to no composed grid
     */
    public record Parent(String code, String name, int units, int without) {}

    /** The composition of a city by its unit grids' own word. */
    public static Composition of(City city, ComposedKind kind) {
        List<ComposedGrid> grids = ComposedGrid.of(city, kind);
        Set<String> members = new HashSet<>();
        grids.forEach(grid -> members.addAll(grid.memberCodes()));
        List<UnitContent> rest = new ArrayList<>();
        Map<CityUnit, int[]> tallies = new LinkedHashMap<>();
        for (CityUnit unit : city.units(kind.levels())) {
            boolean without = !members.contains(unit.code());
            CityUnit parent = unit.parent();
            if (without) {
                rest.add(unit.content());
            }
            if (parent != null) {
                int[] tally = tallies.computeIfAbsent(parent, any -> new int[2]);
                tally[0]++;
                tally[1] += without ? 1 : 0;
            }
        }
        List<Parent> parents = new ArrayList<>();
        tallies.forEach((unit, tally) -> parents.add(new Parent(unit.code(), unit.name(), tally[0], tally[1])));
        parents.sort(Comparator.comparing(Parent::code));
        return new Composition(grids, rest, parents);
    }
}

package org.gridwarden.lint.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.Level;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.city.Places;
import org.gridwarden.lint.rule.Rule;
import org.locationtech.jts.geom.Geometry;

/** Rules on grids that are made of unit grids. */
final class ComposedChecks {

    private ComposedChecks() {}

    static void size(Rule rule, City city, Sheet sheet) {
        size(rule, city.composed(rule.text("kind")), sheet);
    }

    static void size(Rule rule, List<ComposedGrid> grids, Sheet sheet) {
        for (ComposedGrid grid : grids) {
            sheet.checked(grid.members());
            int count = grid.members().size();
            if (count < rule.number("least") || count > rule.number("greatest")) {
                sheet.breach(grid.members())
                        .with("composed", grid.code())
                        .with("count", count)
                        .with("least", rule.number("least"))
                        .with("greatest", rule.number("greatest"))
                        .detail(grid.code())
                        .at(Places.of(grid.members()))
                        .write();
            }
        }
    }

    static void adjacent(Rule rule, City city, Sheet sheet) {
        adjacent(rule, city.composed(rule.text("kind")), sheet);
    }

    /** Grids that share no more than a corner do not adjoin. */
    static void adjacent(Rule rule, List<ComposedGrid> grids, Sheet sheet) {
        for (ComposedGrid grid : grids) {
            sheet.checked(grid.members());
            Geometry boundary = grid.boundary();
            int parts = Geometries.polygons(boundary).size();
            if (parts > 1) {
                sheet.breach(grid.members())
                        .with("composed", grid.code())
                        .with("parts", parts)
                        .detail(grid.code())
                        .at(boundary)
                        .write();
            }
        }
    }

    static void oneCommunity(Rule rule, City city, Sheet sheet) {
        oneCommunity(rule, city.composed(rule.text("kind")), sheet);
    }

    static void oneCommunity(Rule rule, List<ComposedGrid> grids, Sheet sheet) {
        List<String> levels = rule.list("parents");
        for (ComposedGrid grid : grids) {
            sheet.checked(grid.members());
            Set<CityUnit> communities = new LinkedHashSet<>();
            for (CityUnit member : grid.members()) {
                CityUnit community = member.atOrAbove(levels);
                if (community != null) {
                    communities.add(community);
                }
            }
            if (communities.size() > 1) {
                sheet.breach(grid.members())
                        .with("composed", grid.code())
                        .with("count", communities.size())
                        .with(
                                "parents",
                                communities.stream().map(CityUnit::name).collect(Collectors.joining(", ")))
                        .detail(grid.code())
                        .at(Places.of(grid.members()))
                        .write();
            }
        }
    }

    /** Only in communities that have begun to form them. */
    static void complete(Rule rule, City city, Sheet sheet) {
        Set<CityUnit> members = new HashSet<>();
        city.composed(rule.text("kind")).forEach(grid -> members.addAll(grid.members()));
        Set<CityUnit> begun = new LinkedHashSet<>();
        for (CityUnit member : members) {
            CityUnit parent = member.parent();
            if (parent != null) {
                begun.add(parent);
            }
        }
        Set<Level> levels = members.stream().map(member -> member.level()).collect(Collectors.toSet());
        for (CityUnit parent : begun) {
            for (CityUnit unit : parent.children()) {
                if (!levels.contains(unit.level())) {
                    continue;
                }
                sheet.checked(unit);
                if (!members.contains(unit)) {
                    sheet.breach(unit).at(unit.geometry()).write();
                }
            }
        }
    }
}

package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gridwarden.geo.Geodesic;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Rules on buildings: what lies within the ground of tiling levels. */
final class BuildingChecks {

    private BuildingChecks() {}

    /** A piece of ground that somebody owns, and how much of a building is on it. */
    private record Share(CityUnit owner, double share) {}

    static void split(Rule rule, City city, Sheet sheet) {
        double tolerated = rule.number("toleratedShare");
        forEachBuilding(rule, city, sheet, (building, shares) -> {
            List<Share> owners =
                    shares.stream().filter(share -> share.share() > tolerated).toList();
            if (owners.size() > 1) {
                List<CityUnit> units = new ArrayList<>(List.of(building));
                owners.forEach(share -> units.add(share.owner()));
                sheet.breach(units)
                        .with("count", owners.size())
                        .with(
                                "shares",
                                owners.stream()
                                        .map(share -> String.format(
                                                Locale.ROOT,
                                                "%s %.1f%%",
                                                share.owner().name(),
                                                100 * share.share()))
                                        .collect(Collectors.joining(", ")))
                        .at(building.geometry())
                        .write();
            }
        });
    }

    static void parent(Rule rule, City city, Sheet sheet) {
        double tolerated = rule.number("toleratedShare");
        forEachBuilding(rule, city, sheet, (building, shares) -> {
            if (shares.isEmpty() || shares.get(0).share() < 1 - tolerated) {
                return;
            }
            CityUnit owner = shares.get(0).owner();
            CityUnit parent = building.parent();
            if (parent != owner && (parent == null || !parent.isBelow(owner))) {
                sheet.breach(building)
                        .with("ownerName", owner.name())
                        .at(building.geometry())
                        .fix(new Fix(
                                new Words(
                                        "上级改为「" + owner.name() + "」（" + owner.code() + "）",
                                        "Make " + owner.name() + " (" + owner.code() + ") its parent"),
                                List.of(Fix.reparent(building.code(), owner.code()))))
                        .write();
            }
        });
    }

    private interface Judge {
        /** Shares in descending order. */
        void judge(CityUnit building, List<Share> shares);
    }

    private static void forEachBuilding(Rule rule, City city, Sheet sheet, Judge judge) {
        STRtree tree = index(city.leaves());
        Map<CityUnit, PreparedGeometry> prepared = new ConcurrentHashMap<>();
        city.units(rule).parallelStream()
                .filter(building -> building.geometry().isValid())
                .forEach(building -> {
                    sheet.checked(building);
                    judge.judge(building, shares(building, tree, prepared));
                });
    }

    /** The parent first: nearly every building lies in it. A prepared geometry may be asked by several threads. */
    private static List<Share> shares(CityUnit building, STRtree tree, Map<CityUnit, PreparedGeometry> prepared) {
        CityUnit parent = building.parent();
        if (parent != null
                && parent.children().stream().noneMatch(child -> isGround(child))
                && covers(parent, building, prepared)) {
            return List.of(new Share(parent, 1));
        }
        double area = Geodesic.areaSquareMetres(building.geometry());
        List<Share> shares = new ArrayList<>();
        for (CityUnit owner : candidates(tree, building.geometry())) {
            double shared = covers(owner, building, prepared)
                    ? area
                    : Geodesic.areaSquareMetres(intersection(owner.geometry(), building.geometry()));
            if (shared > 0) {
                shares.add(new Share(owner, shared / area));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed());
        return shares;
    }

    private static boolean isGround(CityUnit unit) {
        return unit.level.fit() == org.gridwarden.grid.LevelFit.TILES;
    }

    private static boolean covers(CityUnit owner, CityUnit building, Map<CityUnit, PreparedGeometry> prepared) {
        return prepared.computeIfAbsent(owner, unit -> PreparedGeometryFactory.prepare(unit.geometry()))
                .covers(building.geometry());
    }

    static void overlap(Rule rule, City city, Sheet sheet) {
        double tolerated = rule.number("toleratedSquareMetres");
        List<CityUnit> buildings = city.units(rule).stream()
                .filter(building -> building.geometry().isValid())
                .toList();
        STRtree tree = index(buildings);
        sheet.checked(buildings);
        buildings.parallelStream().forEach(building -> {
            for (CityUnit other : candidates(tree, building.geometry())) {
                if (other.index > building.index && other.level == building.level) {
                    Geometry shared = intersection(building.geometry(), other.geometry());
                    double area = Geodesic.areaSquareMetres(shared);
                    if (area > tolerated) {
                        sheet.breach(List.of(building, other))
                                .with("otherName", other.name())
                                .with("area", area)
                                .at(shared)
                                .write();
                    }
                }
            }
        });
    }

    private static STRtree index(List<CityUnit> units) {
        STRtree tree = new STRtree();
        units.forEach(unit -> tree.insert(unit.geometry().getEnvelopeInternal(), unit));
        tree.build();
        return tree;
    }

    private static List<CityUnit> candidates(STRtree tree, Geometry geometry) {
        List<CityUnit> units = new ArrayList<>();
        for (Object found : tree.query(geometry.getEnvelopeInternal())) {
            units.add((CityUnit) found);
        }
        return units;
    }

    private static Geometry intersection(Geometry one, Geometry other) {
        try {
            return one.intersection(other);
        } catch (TopologyException e) {
            return one.buffer(0).intersection(other.buffer(0));
        }
    }
}

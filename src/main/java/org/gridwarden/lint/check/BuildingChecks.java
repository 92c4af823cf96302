package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.Ground;
import org.gridwarden.lint.city.Ground.Share;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Rules on buildings: what lies within the ground of tiling levels. */
final class BuildingChecks {

    private BuildingChecks() {}

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
        city.units(rule).parallelStream()
                .filter(building -> building.geometry().isValid())
                .forEach(building -> {
                    sheet.checked(building);
                    judge.judge(building, city.ground().shares(building));
                });
    }

    static void overlap(Rule rule, City city, Sheet sheet) {
        double tolerated = rule.number("toleratedSquareMetres");
        List<CityUnit> buildings = city.units(rule).stream()
                .filter(building -> building.geometry().isValid())
                .toList();
        STRtree tree = Ground.index(buildings);
        sheet.checked(buildings);
        buildings.parallelStream().forEach(building -> {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(building.geometry());
            for (CityUnit other : Ground.near(tree, building.geometry().getEnvelopeInternal())) {
                if (other.index() > building.index()
                        && other.level() == building.level()
                        && prepared.intersects(other.geometry())) {
                    Geometry shared = Ground.intersection(building.geometry(), other.geometry());
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
}

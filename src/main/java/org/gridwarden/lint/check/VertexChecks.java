package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Geometries;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.Place;
import org.gridwarden.lint.city.Places;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Rule;
import org.gridwarden.lint.rule.Words;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Rules on the vertices of an outline. */
final class VertexChecks {

    private VertexChecks() {}

    private interface Corner {
        /** A vertex between its neighbours. */
        void at(Coordinate before, Coordinate vertex, Coordinate after, Place place);
    }

    static void spike(Rule rule, City city, Sheet sheet) {
        double leastDegrees = rule.number("leastDegrees");
        double leastMetres = rule.number("leastMetres");
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            corners(unit.geometry(), (before, vertex, after, place) -> {
                if (place.metres(before, vertex) < leastMetres || place.metres(vertex, after) < leastMetres) {
                    return;
                }
                double degrees = angle(before, vertex, after, place);
                if (degrees < leastDegrees) {
                    sheet.breach(unit)
                            .with("angle", Math.round(degrees * 10) / 10.0)
                            .detail(Place.text(vertex))
                            .at(Geometries.factory().createPoint(vertex.copy()))
                            .fix(city.ground().isNode(vertex) ? null : delete(List.of(vertex)))
                            .write();
                }
            });
        }
    }

    static void dense(Rule rule, City city, Sheet sheet) {
        double least = rule.number("leastMetres");
        int fixedAtMost = (int) rule.number("fixedAtMost");
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            List<Coordinate> close = new ArrayList<>();
            List<Coordinate> needless = new ArrayList<>();
            Coordinate[] lastTaken = new Coordinate[1];
            corners(unit.geometry(), (before, vertex, after, place) -> {
                if (place.metres(before, vertex) >= least) {
                    return;
                }
                close.add(vertex);
                // Of two vertices side by side only one may go; and never a node, where three grids meet.
                if (!city.ground().isNode(vertex) && !before.equals(lastTaken[0])) {
                    needless.add(vertex);
                    lastTaken[0] = vertex;
                }
            });
            if (!close.isEmpty()) {
                sheet.breach(unit)
                        .with("count", close.size())
                        .with("least", least)
                        .at(Places.points(close))
                        .fix(
                                needless.isEmpty()
                                        ? null
                                        : delete(needless.stream()
                                                .limit(fixedAtMost)
                                                .toList()))
                        .write();
            }
        }
    }

    private static Fix delete(List<Coordinate> vertices) {
        return new Fix(
                new Words(
                        "删除 " + vertices.size() + " 个节点，两侧网格一同改变",
                        "Delete " + vertices.size() + (vertices.size() == 1 ? " vertex" : " vertices")
                                + "; both sides follow"),
                vertices.stream().map(Fix::deleteVertex).toList());
    }

    private static double angle(Coordinate before, Coordinate vertex, Coordinate after, Place place) {
        double one = Math.atan2(place.y(before) - place.y(vertex), place.x(before) - place.x(vertex));
        double other = Math.atan2(place.y(after) - place.y(vertex), place.x(after) - place.x(vertex));
        double turn = Math.abs(Math.toDegrees(one - other)) % 360;
        return Math.min(turn, 360 - turn);
    }

    private static void corners(Geometry geometry, Corner corner) {
        Place place = Place.middleOf(geometry);
        for (Polygon polygon : Geometries.polygons(geometry)) {
            ring(polygon.getExteriorRing().getCoordinates(), place, corner);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i).getCoordinates(), place, corner);
            }
        }
    }

    private static void ring(Coordinate[] ring, Place place, Corner corner) {
        for (int i = 0; i < ring.length - 1; i++) {
            corner.at(ring[i == 0 ? ring.length - 2 : i - 1], ring[i], ring[i + 1], place);
        }
    }
}

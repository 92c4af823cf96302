package org.gridwarden.lint.check;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Geometries;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.Place;
import org.gridwarden.lint.city.RoadIndex;
import org.gridwarden.lint.rule.Rule;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Rules on how boundaries follow roads; nothing is checked where no road is known. Outlines are asked every few metres. */
final class RoadChecks {

    private static final double STEP_METRES = 5;

    private RoadChecks() {}

    static void centre(Rule rule, City city, Sheet sheet) {
        RoadIndex roads = city.roads();
        if (roads.isEmpty()) {
            return;
        }
        double within = rule.number("withinMetres");
        double least = rule.number("leastShare");
        city.units(rule).parallelStream().forEach(unit -> {
            sheet.checked(unit);
            int[] counts = new int[2];
            walk(unit, roads.plane(), (x, y, dx, dy) -> {
                counts[0]++;
                counts[1] += roads.metres(x, y, dx, dy, 90) <= within ? 1 : 0;
            });
            double share = counts[0] == 0 ? 1 : (double) counts[1] / counts[0];
            if (share < least) {
                sheet.breach(unit)
                        .with("share", Math.round(100 * share))
                        .with("within", within)
                        .with("least", Math.round(100 * least))
                        .at(unit.geometry())
                        .write();
            }
        });
    }

    static void kerb(Rule rule, City city, Sheet sheet) {
        RoadIndex roads = city.roads();
        if (roads.isEmpty()) {
            return;
        }
        city.units(rule).parallelStream().forEach(unit -> {
            sheet.checked(unit);
            List<Stretch> stretches = new ArrayList<>();
            double from = rule.number("fromMetres");
            double to = rule.number("toMetres");
            double degrees = rule.number("degrees");
            for (Polygon polygon : Geometries.polygons(unit.geometry())) {
                Stretch stretch = new Stretch();
                walk(polygon.getExteriorRing(), roads.plane(), (x, y, dx, dy) -> {
                    double metres = roads.metres(x, y, dx, dy, degrees);
                    if (metres > from && metres <= to) {
                        stretch.add(x, y, metres);
                    } else {
                        stretch.end(stretches);
                    }
                });
                stretch.end(stretches);
            }
            stretches.stream()
                    .filter(stretch -> stretch.metres() >= rule.number("leastMetres"))
                    .forEach(stretch -> write(unit, stretch, roads.plane(), sheet));
        });
    }

    private static void write(CityUnit unit, Stretch stretch, Place plane, Sheet sheet) {
        LineString line = stretch.line(plane);
        sheet.breach(unit)
                .with("length", Math.round(stretch.metres()))
                .with("distance", Math.round(10 * stretch.meanDistance()) / 10.0)
                .detail(Place.text(line.getCoordinateN(0)))
                .at(Geometries.round(line))
                .write();
    }

    private interface Step {
        /** A place of the plane and the direction of the outline there. */
        void at(double x, double y, double dx, double dy);
    }

    private static void walk(CityUnit unit, Place plane, Step step) {
        for (Polygon polygon : Geometries.polygons(unit.geometry())) {
            walk(polygon.getExteriorRing(), plane, step);
        }
    }

    private static void walk(LineString line, Place plane, Step step) {
        Coordinate[] places = line.getCoordinates();
        for (int i = 1; i < places.length; i++) {
            double x = plane.x(places[i - 1]);
            double y = plane.y(places[i - 1]);
            double dx = plane.x(places[i]) - x;
            double dy = plane.y(places[i]) - y;
            int steps = Math.max(1, (int) Math.round(Math.sqrt(dx * dx + dy * dy) / STEP_METRES));
            for (int k = 0; k < steps; k++) {
                double t = (k + 0.5) / steps;
                step.at(x + t * dx, y + t * dy, dx, dy);
            }
        }
    }

    /** Places side by side along an outline. */
    private static final class Stretch {
        private List<Coordinate> places = new ArrayList<>();
        private double distances;

        void add(double x, double y, double distance) {
            places.add(new Coordinate(x, y));
            distances += distance;
        }

        void end(List<Stretch> into) {
            if (places.size() > 1) {
                Stretch done = new Stretch();
                done.places = places;
                done.distances = distances;
                into.add(done);
            }
            places = new ArrayList<>();
            distances = 0;
        }

        double metres() {
            double metres = 0;
            for (int i = 1; i < places.size(); i++) {
                metres += places.get(i).distance(places.get(i - 1));
            }
            return metres;
        }

        double meanDistance() {
            return distances / places.size();
        }

        LineString line(Place plane) {
            return Geometries.factory()
                    .createLineString(places.stream()
                            .map(place -> plane.degrees(place.x, place.y))
                            .toArray(Coordinate[]::new));
        }
    }
}

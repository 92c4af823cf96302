package org.gridwarden.lint.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridwarden.coverage.arrangement.Width;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.city.Place;
import org.gridwarden.lint.rule.Rule;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Rules on the outline of a unit. */
final class ShapeChecks {

    private ShapeChecks() {}

    static void contiguous(Rule rule, City city, Sheet sheet) {
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            List<Polygon> parts = Geometries.polygons(unit.geometry());
            if (parts.size() > 1) {
                Polygon[] lesser = parts.stream()
                        .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                        .skip(1)
                        .toArray(Polygon[]::new);
                sheet.breach(unit)
                        .with("parts", parts.size())
                        .at(Geometries.factory().createMultiPolygon(lesser))
                        .write();
            }
        }
    }

    static void tinyHole(Rule rule, City city, Sheet sheet) {
        double least = rule.number("leastSquareMetres");
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            for (Polygon polygon : Geometries.polygons(unit.geometry())) {
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    Polygon hole = Geometries.factory().createPolygon(polygon.getInteriorRingN(i));
                    double area = Geodesic.areaSquareMetres(hole);
                    if (area < least) {
                        sheet.breach(unit)
                                .with("area", area)
                                .detail(Place.text(hole.getCoordinate()))
                                .at(hole)
                                .write();
                    }
                }
            }
        }
    }

    static void tooNarrow(Rule rule, City city, Sheet sheet) {
        double least = rule.number("leastMetres");
        city.units(rule).parallelStream()
                .filter(unit -> unit.areaSquareMetres() > 0)
                .forEach(unit -> {
                    sheet.checked(unit);
                    // No shape is narrower than a circle of its area over its outline.
                    double surely = 2 * unit.areaSquareMetres() / Math.max(1e-9, outlineMetres(unit.geometry()));
                    if (surely < least) {
                        double width = Width.metres(unit.geometry());
                        if (width < least) {
                            sheet.breach(unit)
                                    .with("width", width)
                                    .at(unit.geometry())
                                    .write();
                        }
                    }
                });
    }

    static void compactness(Rule rule, City city, Sheet sheet) {
        double least = rule.number("least");
        for (CityUnit unit : city.units(rule)) {
            sheet.checked(unit);
            double outline = outlineMetres(unit.geometry());
            double compactness = outline == 0 ? 1 : 4 * Math.PI * unit.areaSquareMetres() / (outline * outline);
            if (compactness < least) {
                sheet.breach(unit)
                        .with("compactness", String.format(Locale.ROOT, "%.3f", compactness))
                        .with("least", least)
                        .at(unit.geometry())
                        .write();
            }
        }
    }

    private static double outlineMetres(Geometry degrees) {
        return Place.middleOf(degrees).plane(degrees).getLength();
    }
}

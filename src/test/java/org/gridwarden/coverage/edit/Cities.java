package org.gridwarden.coverage.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.Pictures;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Made-up cities: wiggly grids in districts in a city, with buildings in them. */
public final class Cities {

    private Cities() {}

    /** City, districts of four grids, grids; the shapes of the upper levels come from below. */
    public static List<CoverageUnit> units(int columns, int rows, int pieces, long seed) {
        List<CoverageUnit> units = new ArrayList<>();
        units.add(new CoverageUnit("city", null, 1, Geometries.factory().createPolygon()));
        for (int column = 0; column < columns; column += 2) {
            for (int row = 0; row < rows; row += 2) {
                units.add(new CoverageUnit(
                        "d" + column + "r" + row,
                        "city",
                        2,
                        Geometries.factory().createPolygon()));
            }
        }
        for (CoverageUnit cell : Pictures.cells(columns, rows, pieces, seed, 3)) {
            String[] at = cell.code().substring(1).split("r");
            int column = Integer.parseInt(at[0]) / 2 * 2;
            int row = Integer.parseInt(at[1]) / 2 * 2;
            units.add(new CoverageUnit(cell.code(), "d" + column + "r" + row, 3, cell.geometry()));
        }
        return units;
    }

    /** Levels of {@link #units}, buildings included. */
    public static List<CoverageLevel> levels() {
        return List.of(
                new CoverageLevel(1, true),
                new CoverageLevel(2, true),
                new CoverageLevel(3, true),
                new CoverageLevel(4, false));
    }

    /** A city of 64 grids with some 200 buildings. */
    public static CoverageGraph withBuildings(long seed) {
        List<CoverageUnit> units = units(8, 8, 4, seed);
        Random random = new Random(seed);
        for (CoverageUnit grid : List.copyOf(units)) {
            for (int i = 0; grid.levelRank() == 3 && i < 4; i++) {
                Geometry building = building(grid.geometry().getInteriorPoint().getCoordinate(), random);
                if (grid.geometry().contains(building)
                        && units.stream().noneMatch(other -> isOnBuilding(other, building))) {
                    units.add(new CoverageUnit("b" + units.size(), grid.code(), 4, building));
                }
            }
        }
        return CoverageGraph.of(levels(), units);
    }

    private static boolean isOnBuilding(CoverageUnit unit, Geometry building) {
        return unit.levelRank() == 4 && unit.geometry().intersects(building);
    }

    private static Geometry building(Coordinate near, Random random) {
        double x = near.x + (random.nextDouble() - 0.5) * 1e-3;
        double y = near.y + (random.nextDouble() - 0.5) * 1e-3;
        double w = 5e-5 + random.nextDouble() * 1.5e-4;
        double h = 5e-5 + random.nextDouble() * 1.5e-4;
        return Geometries.round(Geometries.factory().createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + w, y + h / 5),
            new Coordinate(x + w, y + h),
            new Coordinate(x + w / 2, y + h / 2),
            new Coordinate(x, y + h),
            new Coordinate(x, y)
        }));
    }
}

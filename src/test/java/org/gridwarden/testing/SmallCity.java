package org.gridwarden.testing;

import java.util.List;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.NewNetwork;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/**
 * A city that fits on a page. Zone Z skips the level of streets.
 *
 * <pre>
 *   2 +---------+---------+
 *     |   S1    |         |    level  city     C
 *     | G1 | G2 |    Z    |           district D (west half), Z (a zone, east half)
 *   1 +---------+         |           street   S1, S2 in D
 *     |   S2    |         |           grid     G1, G2 in S1; G3 = S2; G4 = Z
 *     |   G3    |   G4    |           building B1 in G1
 *   0 +---------+---------+
 *     0    1    2         4
 * </pre>
 */
public final class SmallCity {

    private SmallCity() {}

    /** The network, under this code. */
    public static NewNetwork network(String code) {
        return new NewNetwork(
                code,
                "小城",
                "Small city",
                List.of(
                        new Level(1, "city", "市", "City", LevelFit.TILES),
                        new Level(2, "district", "区", "District", LevelFit.TILES),
                        new Level(3, "street", "街道", "Street", LevelFit.TILES),
                        new Level(4, "grid", "网格", "Grid", LevelFit.TILES),
                        new Level(5, "building", "楼栋", "Building", LevelFit.INSIDE)));
    }

    /** Its units. */
    public static List<UnitContent> units() {
        return List.of(
                // every unit has the vertices of its neighbours on their common lines
                unit("C", "小城", 1, null, "POLYGON ((0 0, 2 0, 4 0, 4 2, 2 2, 1 2, 0 2, 0 1, 0 0))"),
                unit("D", "西区", 2, "C", "POLYGON ((0 0, 2 0, 2 1, 2 2, 1 2, 0 2, 0 1, 0 0))"),
                unit("Z", "开发区", 2, "C", "POLYGON ((2 0, 4 0, 4 2, 2 2, 2 1, 2 0))"),
                unit("S1", "北街", 3, "D", "POLYGON ((0 1, 1 1, 2 1, 2 2, 1 2, 0 2, 0 1))"),
                unit("S2", "南街", 3, "D", "POLYGON ((0 0, 2 0, 2 1, 1 1, 0 1, 0 0))"),
                unit("G1", "一格", 4, "S1", "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))"),
                unit("G2", "二格", 4, "S1", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"),
                unit("G3", "三格", 4, "S2", "POLYGON ((0 0, 2 0, 2 1, 1 1, 0 1, 0 0))"),
                unit("G4", "四格", 4, "Z", "POLYGON ((2 0, 4 0, 4 2, 2 2, 2 1, 2 0))"),
                unit("B1", "一号楼", 5, "G1", "POLYGON ((0.2 1.2, 0.4 1.2, 0.4 1.4, 0.2 1.4, 0.2 1.2))"));
    }

    /** One unit in degrees, for variations. */
    public static UnitContent unit(String code, String name, int level, @Nullable String parent, String wkt) {
        return new UnitContent(code, name, level, parent, null, null, Shapes.of(wkt));
    }
}

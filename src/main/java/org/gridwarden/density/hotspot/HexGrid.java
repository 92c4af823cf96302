package org.gridwarden.density.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.Lattice;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.Envelope;

/**
 * Hexagons of one width over an area, pointed north, all of the same number of square metres. A hexagon is named by its column
 * and row, which stay the same for the same city and width. Immutable.
 */
final class HexGrid {

    private static final int TABLE_STEPS = 2048;

    private final double size;
    private final EqualArea plane;
    private final double originX;
    private final double originY;
    private final int columns;
    private final int rows;
    private final int firstTable;
    private final double[] table;

    /**
     * Hexagons over an area in degrees.
     *
     * @param widthMetres from side to side
     */
    HexGrid(Envelope area, double widthMetres) {
        size = widthMetres / Math.sqrt(3);
        plane = new EqualArea(area.centre().x, area.centre().y);
        originX = plane.x(area.getMinX()) - 2 * widthMetres;
        originY = plane.y(area.getMinY()) - 3 * size;
        columns = (int) Math.ceil((plane.x(area.getMaxX()) - originX) / widthMetres) + 3;
        rows = (int) Math.ceil((plane.y(area.getMaxY()) - originY) / (1.5 * size)) + 3;
        firstTable = Lattice.ofDegrees(area.getMinY()) - TABLE_STEPS;
        table = new double[(int) ((Lattice.ofDegrees(area.getMaxY()) - (long) firstTable) / TABLE_STEPS) + 4];
        for (int i = 0; i < table.length; i++) {
            table[i] = plane.y((firstTable + (double) i * TABLE_STEPS) / Lattice.STEPS_PER_DEGREE) - originY;
        }
    }

    /** Hexagons that an area of this width would have, without making them. */
    static double count(Envelope area, double widthMetres) {
        EqualArea plane = new EqualArea(area.centre().x, area.centre().y);
        double width = plane.x(area.getMaxX()) - plane.x(area.getMinX()) + 5 * widthMetres;
        double height = plane.y(area.getMaxY()) - plane.y(area.getMinY()) + 5 * widthMetres;
        return width * height / (widthMetres * widthMetres * Math.sqrt(3) / 2);
    }

    int cells() {
        return columns * rows;
    }

    /** Square metres of each. */
    double areaSquareMetres() {
        return size * size * 1.5 * Math.sqrt(3);
    }

    /** The hexagon of a place in lattice steps, −1 outside. */
    int cell(int latticeX, int latticeY) {
        double at = (latticeY - (double) firstTable) / TABLE_STEPS;
        int step = (int) at;
        if (at < 0 || step >= table.length - 1) {
            return -1;
        }
        double y = table[step] + (table[step + 1] - table[step]) * (at - step);
        double x = plane.x(latticeX / Lattice.STEPS_PER_DEGREE) - originX;
        return cell(x, y);
    }

    /** By rounding in three coordinates that sum to nothing: the one that was rounded most follows from the others. */
    private int cell(double x, double y) {
        double q = (Math.sqrt(3) / 3 * x - y / 3) / size;
        double r = 2.0 / 3 * y / size;
        double s = -q - r;
        double roundQ = Math.rint(q);
        double roundR = Math.rint(r);
        double roundS = Math.rint(s);
        double offQ = Math.abs(roundQ - q);
        double offR = Math.abs(roundR - r);
        double offS = Math.abs(roundS - s);
        if (offQ > offR && offQ > offS) {
            roundQ = -roundR - roundS;
        } else if (offR > offS) {
            roundR = -roundQ - roundS;
        }
        int row = (int) roundR;
        int column = (int) roundQ + (row - (row & 1)) / 2;
        return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : row * columns + column;
    }

    /** Stable name of a hexagon of this grid. */
    String name(int cell) {
        return "H" + cell % columns + "-" + cell / columns;
    }

    /** Its middle. */
    LngLat centre(int cell) {
        return at(centreX(cell), centreY(cell));
    }

    /** Its corners, the first again at the end. */
    List<LngLat> ring(int cell) {
        List<LngLat> ring = new ArrayList<>();
        for (int corner = 0; corner <= 6; corner++) {
            double angle = Math.toRadians(60.0 * (corner % 6) - 30);
            ring.add(at(centreX(cell) + size * Math.cos(angle), centreY(cell) + size * Math.sin(angle)));
        }
        return ring;
    }

    /** The hexagons beside it. */
    int[] neighbours(int cell) {
        int column = cell % columns;
        int row = cell / columns;
        int shift = row & 1;
        int[][] beside = {
            {column - 1, row},
            {column + 1, row},
            {column - 1 + shift, row - 1},
            {column + shift, row - 1},
            {column - 1 + shift, row + 1},
            {column + shift, row + 1}
        };
        int[] found = new int[6];
        int count = 0;
        for (int[] place : beside) {
            if (place[0] >= 0 && place[0] < columns && place[1] >= 0 && place[1] < rows) {
                found[count++] = place[1] * columns + place[0];
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private double centreX(int cell) {
        return Math.sqrt(3) * size * (cell % columns + ((cell / columns) & 1) / 2.0);
    }

    private double centreY(int cell) {
        return 1.5 * size * (cell / columns);
    }

    private LngLat at(double x, double y) {
        return new LngLat(plane.lng(x + originX), plane.lat(y + originY));
    }
}

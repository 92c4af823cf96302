package org.gridwarden.density.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.density.DensityService.Asked;
import org.gridwarden.density.choropleth.Measure;
import org.gridwarden.density.column.Chunk;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.UnitCounts;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.figure.UnitTree;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.jspecify.annotations.Nullable;

/** The cells between which hot spots are sought: hexagons over the ground asked, or its units of a level. */
interface HotSpotCells {

    int size();

    int[][] neighbours();

    /** Reports of each cell. */
    int[] counts(ReportQuestion question);

    /** What is compared between cells. */
    double[] values(ReportQuestion question);

    String code(int cell);

    @Nullable
    UnitFigure unit(int cell);

    LngLat middle(int cell);

    List<LngLat> ring(int cell);

    double areaSquareMetres(int cell);

    /** By what reports would be spread if they were spread evenly: one for a hexagon, what a measure divides by for a unit. */
    double base(int cell);

    /** Hexagons whose middle somebody owns in the ground asked. */
    static HotSpotCells hexagons(HexGrid grid, Asked asked) {
        return new Hexagons(grid, asked);
    }

    /** The units of a level in the ground asked, those left out for which the measure has no denominator. */
    static HotSpotCells units(EditionShape shape, Asked asked, Level level, Measure measure) {
        return new Units(shape, asked, level, measure);
    }

    /** Hexagons. */
    final class Hexagons implements HotSpotCells {

        private final HexGrid grid;
        private final int[] cells;
        private final int[] positions;
        private final int[][] neighbours;

        Hexagons(HexGrid grid, Asked asked) {
            this.grid = grid;
            int[] xs = new int[grid.cells()];
            int[] ys = new int[grid.cells()];
            for (int cell = 0; cell < xs.length; cell++) {
                xs[cell] = grid.centre(cell).latticeX();
                ys[cell] = grid.centre(cell).latticeY();
            }
            boolean[] owned = asked.owns(xs, ys);
            positions = new int[grid.cells()];
            Arrays.fill(positions, -1);
            List<Integer> found = new ArrayList<>();
            for (int cell = 0; cell < owned.length; cell++) {
                if (owned[cell]) {
                    positions[cell] = found.size();
                    found.add(cell);
                }
            }
            cells = found.stream().mapToInt(Integer::intValue).toArray();
            neighbours = Arrays.stream(cells)
                    .mapToObj(cell -> Arrays.stream(grid.neighbours(cell))
                            .map(other -> positions[other])
                            .filter(other -> other >= 0)
                            .toArray())
                    .toArray(int[][]::new);
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public int[][] neighbours() {
            return neighbours;
        }

        @Override
        public int[] counts(ReportQuestion question) {
            return Scan.all(
                    question,
                    () -> new int[cells.length],
                    (sum, rows) -> rows.each((state, batch, count) -> add(sum, rows.chunk(), batch, count)),
                    (one, other) -> {
                        for (int i = 0; i < one.length; i++) {
                            one[i] += other[i];
                        }
                        return one;
                    });
        }

        private void add(int[] sum, Chunk chunk, char[] rows, int count) {
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                int cell = chunk.hasPlace(row) ? grid.cell(chunk.xs[row], chunk.ys[row]) : -1;
                if (cell >= 0 && positions[cell] >= 0) {
                    sum[positions[cell]]++;
                }
            }
        }

        @Override
        public double[] values(ReportQuestion question) {
            return Arrays.stream(counts(question)).asDoubleStream().toArray();
        }

        @Override
        public String code(int cell) {
            return grid.name(cells[cell]);
        }

        @Override
        public @Nullable UnitFigure unit(int cell) {
            return null;
        }

        @Override
        public LngLat middle(int cell) {
            return grid.centre(cells[cell]);
        }

        @Override
        public List<LngLat> ring(int cell) {
            return grid.ring(cells[cell]);
        }

        @Override
        public double areaSquareMetres(int cell) {
            return grid.areaSquareMetres();
        }

        @Override
        public double base(int cell) {
            return 1;
        }
    }

    /** Units. */
    final class Units implements HotSpotCells {

        private final EditionShape shape;
        private final Asked asked;
        private final Measure measure;
        private final boolean buildings;
        private final int[] units;
        private final int[][] neighbours;

        Units(EditionShape shape, Asked asked, Level level, Measure measure) {
            this.shape = shape;
            this.asked = asked;
            this.measure = measure;
            this.buildings = level.fit() == LevelFit.INSIDE;
            UnitTree tree = asked.tree();
            boolean[] shown = tree.subtree(asked.root());
            List<Integer> found = new ArrayList<>();
            Map<Integer, Integer> positions = new HashMap<>();
            for (int unit = 0; unit < tree.size(); unit++) {
                boolean known = !measure.isRatio() || measure.denominator(tree.unit(unit), Figures.NONE) != null;
                if (shown[unit] && tree.unit(unit).level() == level.rank() && known) {
                    positions.put(unit, found.size());
                    found.add(unit);
                }
            }
            units = found.stream().mapToInt(Integer::intValue).toArray();
            neighbours = Arrays.stream(units)
                    .mapToObj(unit -> Arrays.stream(shape.beside(unit))
                            .filter(positions::containsKey)
                            .map(positions::get)
                            .toArray())
                    .toArray(int[][]::new);
        }

        @Override
        public int size() {
            return units.length;
        }

        @Override
        public int[][] neighbours() {
            return neighbours;
        }

        @Override
        public int[] counts(ReportQuestion question) {
            UnitCounts counts = UnitCounts.of(question, asked.owners(), buildings);
            return Arrays.stream(units)
                    .map(unit -> counts.figures(unit).count())
                    .toArray();
        }

        @Override
        public double[] values(ReportQuestion question) {
            UnitCounts counts = UnitCounts.of(question, asked.owners(), buildings);
            return Arrays.stream(units)
                    .mapToDouble(unit -> {
                        Double value = measure.value(asked.tree().unit(unit), counts.figures(unit), null);
                        return value == null ? 0 : value;
                    })
                    .toArray();
        }

        @Override
        public String code(int cell) {
            return unit(cell).code();
        }

        @Override
        public UnitFigure unit(int cell) {
            return asked.tree().unit(units[cell]);
        }

        @Override
        public LngLat middle(int cell) {
            return shape.middle(units[cell]);
        }

        @Override
        public List<LngLat> ring(int cell) {
            return List.of();
        }

        @Override
        public double areaSquareMetres(int cell) {
            return unit(cell).areaSquareMetres();
        }

        @Override
        public double base(int cell) {
            Double denominator = measure.denominator(unit(cell), Figures.NONE);
            return denominator == null ? 1 : denominator;
        }
    }
}

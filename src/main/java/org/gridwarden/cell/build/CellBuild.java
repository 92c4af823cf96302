package org.gridwarden.cell.build;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.gridwarden.cell.record.CellGrid;
import org.gridwarden.cell.record.CellIndexHeader;
import org.locationtech.jts.geom.Geometry;

/**
 * The words of a layer, and what is known of them.
 *
 * @param header counts and grid, the content hash still empty
 * @param words as {@link org.gridwarden.cell.record.CellDirectory} reads them; not a copy, and never to be changed
 */
public record CellBuild(CellIndexHeader header, int[] words) {

    /**
     * Builds a layer; unit i is the i-th polygon.
     *
     * @param polygons Polygon or MultiPolygon in WGS 84 degrees, longitude first; empty ones own nothing
     * @param wantedCells about how many root cells there should be for so many edges
     * @param maxEdgesPerCell a cell with more of them is divided
     * @throws NotACoverageException if polygons overlap or edges meet anywhere but at shared vertices
     */
    public static CellBuild of(
            List<? extends Geometry> polygons, IntToDoubleFunction wantedCells, int maxEdgesPerCell) {
        DefectList defects = new DefectList();
        EdgeTable edges = EdgeTable.of(polygons, defects);
        defects.throwIfAny();
        int holes = Holes.mark(edges, polygons.size() + 1);
        CellGrid grid = edges.size == 0
                ? CellGrid.ofNothing()
                : CellGrid.over(edges.minX, edges.minY, edges.maxX, edges.maxY, wantedCells.applyAsDouble(edges.size));
        CellWriter.Written written = CellWriter.write(edges, grid, maxEdgesPerCell, defects);
        defects.throwIfAny();
        return new CellBuild(header(edges, holes, grid, written), written.words());
    }

    private static CellIndexHeader header(EdgeTable edges, int holes, CellGrid grid, CellWriter.Written written) {
        int separating = 0;
        for (int edge = 0; edge < edges.size; edge++) {
            separating += edges.separates(edge) ? 1 : 0;
        }
        int width = edges.size == 0 ? 0 : edges.maxX - grid.originX();
        int height = edges.size == 0 ? 0 : edges.maxY - grid.originY();
        return new CellIndexHeader(
                edges.units, holes, separating, written.records(), written.nodes(), width, height, grid, "");
    }
}

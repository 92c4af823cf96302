package org.gridwarden.cell;

/**
 * What an index knows about itself apart from its words.
 *
 * @param units number of units
 * @param holes number of enclosed unowned pieces of ground
 * @param edges undirected edges between different owners
 * @param records boundary cells
 * @param nodes divided cells
 * @param width greatest x of a vertex, relative to the grid's origin
 * @param height greatest y of a vertex, relative to the grid's origin
 * @param grid the root grid
 * @param contentHash what the index was made from
 */
record CellIndexHeader(
        int units,
        int holes,
        int edges,
        int records,
        int nodes,
        int width,
        int height,
        CellGrid grid,
        String contentHash) {

    static CellIndexHeader of(EdgeTable edges, int holes, CellGrid grid, CellWriter.Written written) {
        int separating = 0;
        for (int edge = 0; edge < edges.size; edge++) {
            separating += edges.separates(edge) ? 1 : 0;
        }
        int width = edges.size == 0 ? 0 : edges.maxX - grid.originX();
        int height = edges.size == 0 ? 0 : edges.maxY - grid.originY();
        return new CellIndexHeader(
                edges.units, holes, separating, written.records(), written.nodes(), width, height, grid, "");
    }

    CellIndexHeader withContentHash(String hash) {
        return new CellIndexHeader(units, holes, edges, records, nodes, width, height, grid, hash);
    }
}

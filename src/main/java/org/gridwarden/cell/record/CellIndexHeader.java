package org.gridwarden.cell.record;

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
public record CellIndexHeader(
        int units,
        int holes,
        int edges,
        int records,
        int nodes,
        int width,
        int height,
        CellGrid grid,
        String contentHash) {

    /** The same, made from what has this hash. */
    public CellIndexHeader withContentHash(String hash) {
        return new CellIndexHeader(units, holes, edges, records, nodes, width, height, grid, hash);
    }
}

package org.gridwarden.coverage;

/**
 * How the units of one rank lie in their parents.
 *
 * @param rank 1 for the root, growing downwards
 * @param tiles whether they cover their parent without gap or overlap; otherwise they merely lie inside it
 */
public record CoverageLevel(int rank, boolean tiles) {}

package org.gridwarden.grid;

/**
 * A rank in one network, named by the city.
 *
 * @param rank 1 for the root, growing downwards; unique in the network
 * @param code stable name in URLs and files, such as {@code street}
 * @param nameZh Chinese name, such as 街道
 * @param nameEn English name
 * @param fit whether its units tile their parent or lie inside it
 */
public record Level(int rank, String code, String nameZh, String nameEn, LevelFit fit) {}

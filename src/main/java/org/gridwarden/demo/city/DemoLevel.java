package org.gridwarden.demo.city;

/**
 * A level of a fictional network.
 *
 * @param rank 1 for the root
 * @param code name in URLs
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param tiles whether its units cover their parent; otherwise they lie inside it
 */
public record DemoLevel(int rank, String code, String nameZh, String nameEn, boolean tiles) {}

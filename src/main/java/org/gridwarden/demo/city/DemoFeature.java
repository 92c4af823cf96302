package org.gridwarden.demo.city;

import org.locationtech.jts.geom.Geometry;

/**
 * Something the base map shows.
 *
 * @param layer land, water, green, block, street, building or place
 * @param kind its class in the layer: trunk, primary, residential, river …
 * @param nameZh Chinese name, empty for none
 * @param nameEn English name, empty for none
 * @param minZoom first zoom at which it is shown
 * @param geometry WGS 84 degrees on the lattice
 */
public record DemoFeature(String layer, String kind, String nameZh, String nameEn, int minZoom, Geometry geometry) {}

package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param number 1 for the first
 * @param properties every property; the feature's own id is added as {@code id} where no property has that name
 * @param geometry Polygon or MultiPolygon in the file's own coordinates
 */
record Feature(int number, ObjectNode properties, Geometry geometry) {

    Feature withGeometry(Geometry other) {
        return new Feature(number, properties, other);
    }
}

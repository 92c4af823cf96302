/**
 * Polygons that must fit: a coverage is a set of polygons whose interiors are disjoint and whose shared
 * boundaries have identical vertices, so that gaps and overlaps are exact facts and never tolerances.
 */
@NullMarked
package org.gridwarden.coverage;

import org.jspecify.annotations.NullMarked;

/**
 * The one ObjectMapper, and GeoJSON as a stream.
 */
@NullMarked
package org.gridwarden.json;

import org.jspecify.annotations.NullMarked;

/**
 * Where the problems are: questions of those who look at figures, looked up, answered from memory and told over HTTP.
 *
 * <p>It stands on its parts, each of which knows those before it: reports as columns ({@code column}), walked for a question
 * ({@code scan}), counted for units ({@code figure}) or on the ground ({@code heat}), and figures as colours of a map
 * ({@code choropleth}). Hot spots ({@code hotspot}) stand on it.
 */
@NullMarked
package org.gridwarden.density;

import org.jspecify.annotations.NullMarked;

/**
 * Where the problems are: heat map, choropleth, rates with numerator and denominator.
 */
@NullMarked
package org.gridwarden.density;

import org.jspecify.annotations.NullMarked;

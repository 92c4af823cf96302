/**
 * What a city asks of its grids: rules as data, what breaks them in a draft or an edition, fixes, scores, and grids that are
 * made of grids. The rules themselves are in {@link org.gridwarden.lint.check}.
 */
@NullMarked
package org.gridwarden.lint;

import org.jspecify.annotations.NullMarked;

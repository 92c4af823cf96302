/**
 * What a city asks of its grids: rules as data, what breaks them in a draft or an edition, fixes, scores, and grids that are
 * made of grids. What can be said of them without a database is in the parts, from {@code lint.rule} to
 * {@code lint.check}.
 */
@NullMarked
package org.gridwarden.lint;

import org.jspecify.annotations.NullMarked;

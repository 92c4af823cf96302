/**
 * The difference of two graphs, in both directions.
 *
 * <ul>
 *   <li>A change is one thing before and after; a patch is all changes that one edit made.
 *   <li>The inverse of a patch takes its edit back, bit for bit.
 *   <li>A patch is kept as bytes that begin with the version of their format.
 * </ul>
 *
 * <p>It is applied by {@code coverage.graph}.
 */
@NullMarked
package org.gridwarden.coverage.patch;

import org.jspecify.annotations.NullMarked;

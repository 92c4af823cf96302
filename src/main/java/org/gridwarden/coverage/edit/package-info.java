/**
 * Edits of a {@link org.gridwarden.coverage.graph.CoverageGraph}: values, one file each, that make a new graph and
 * leave the old one as it was.
 *
 * <p>An edit says which lines go and which come, and whose the ground becomes; how its neighbourhood is drawn anew and
 * verified is {@code coverage.redraw}. An edit that cannot be done is refused, and nothing has changed.
 *
 * <p>Here is what an edit is, and those of whole units: they come, go, merge, or hang elsewhere in the tree. Those that
 * bend lines are {@code coverage.reshape}, those that cut units in pieces {@code coverage.division}.
 */
@NullMarked
package org.gridwarden.coverage.edit;

import org.jspecify.annotations.NullMarked;

/**
 * A position to its owners, from memory, in the published editions of all networks: which unit at every level, how sure
 * that is, and who answers for it.
 *
 * <p>One edition in memory is {@code locate.index}; which editions are at hand is {@code locate.published}.
 */
@NullMarked
package org.gridwarden.locate;

import org.jspecify.annotations.NullMarked;

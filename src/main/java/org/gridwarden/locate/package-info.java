/**
 * A position to its owners, from memory: exact, half-open, never two owners and never none inside the covered area.
 */
@NullMarked
package org.gridwarden.locate;

import org.jspecify.annotations.NullMarked;

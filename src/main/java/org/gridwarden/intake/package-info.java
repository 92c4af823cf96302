/**
 * Reports: one door for every channel, idempotent, in one transaction; none is refused for its place, none is lost.
 */
@NullMarked
package org.gridwarden.intake;

import org.jspecify.annotations.NullMarked;

/**
 * Reports: one door for every channel, idempotent, in one transaction; none is refused for its place, none is lost.
 *
 * <p>How reports are given, one by one or in files, is {@code intake.given}, which knows no database; default points are
 * found in what is kept here ({@code intake.defaultplace}).
 */
@NullMarked
package org.gridwarden.intake;

import org.jspecify.annotations.NullMarked;

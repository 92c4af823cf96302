/**
 * Reports: one door for every channel, idempotent, in one transaction; none is refused for its place, none is lost.
 *
 * <p>How reports are given, one by one or in files, is {@code intake.given}, which knows no database; default points are
 * found in what is kept here ({@code intake.defaultplace}). The words that may be given are {@code intake.vocabulary}, reports
 * as they are read {@code intake.report}; how well owners agree with what was given is {@code intake.agreement}.
 */
@NullMarked
package org.gridwarden.intake;

import org.jspecify.annotations.NullMarked;

/**
 * How far the owners that were found agree with those that reports were given.
 *
 * <p>Where a city's own system wrote an owner on each report, that is a test of the boundaries; nothing is changed by it.
 */
@NullMarked
package org.gridwarden.intake.agreement;

import org.jspecify.annotations.NullMarked;

/**
 * Rosters: who answers for what, line by line, and what a roster would change of what is believed. No database is known
 * here.
 *
 * <ul>
 *   <li>Every line that cannot be understood, or says what cannot be, is an error with line and column.
 *   <li>A line that says what is known already changes nothing.
 *   <li>A line supersedes what is believed of the same duty for an overlapping time; the part before it stays true.
 * </ul>
 */
@NullMarked
package org.gridwarden.responsibility.roster;

import org.jspecify.annotations.NullMarked;

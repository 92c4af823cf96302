/**
 * What a draft would do to people and cases, told before it is published.
 *
 * <ul>
 *   <li>Only what lies in ground that changes hands is looked at: its reports, points and buildings are located twice, on the
 *       boundaries of now and on those of the draft, by the same half-open rule that every other answer keeps.
 *   <li>A unit's figures after are its figures before, less what leaves it, plus what comes: publishing makes them so.
 *   <li>Whoever answers for a unit answers for its code. A unit under a new code has nobody until somebody is named.
 * </ul>
 *
 * <p>What changes hands is found in {@code impact.change}, from what is looked up here.
 */
@NullMarked
package org.gridwarden.impact;

import org.jspecify.annotations.NullMarked;

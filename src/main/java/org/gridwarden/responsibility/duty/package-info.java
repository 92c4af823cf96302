/**
 * Who answers for what, as values: parties (people and organisations) and their duties for units.
 *
 * <ul>
 *   <li>A responsibility is what is believed, with the time in which it holds; an assignment is what somebody wants
 *       believed.
 *   <li>Of one party, unit, kind and category there is one at a time.
 *   <li>A duty is for a unit, whatever boundary it has at a time.
 * </ul>
 */
@NullMarked
package org.gridwarden.responsibility.duty;

import org.jspecify.annotations.NullMarked;

/**
 * Evaluation points (测评点位): places that are checked, with their type, people and computed unit.
 */
@NullMarked
package org.gridwarden.point;

import org.jspecify.annotations.NullMarked;

/**
 * Who answers: parties (people, organisations) and their responsibilities for units, in two times.
 *
 * <p>Both are values in {@code responsibility.duty}; how many are brought in at once is {@code responsibility.roster}.
 */
@NullMarked
package org.gridwarden.responsibility;

import org.jspecify.annotations.NullMarked;

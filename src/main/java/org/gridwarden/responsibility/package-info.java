/**
 * Who answers: parties (people, organisations) and their responsibilities for units, in two times.
 */
@NullMarked
package org.gridwarden.responsibility;

import org.jspecify.annotations.NullMarked;

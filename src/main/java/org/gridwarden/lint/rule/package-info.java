/**
 * What a city asks of its grids, as data.
 *
 * <ul>
 *   <li>A rule has a stable code, a gravity, its numbers, and whose clause it is and how surely we know it.
 *   <li>Every sentence is there in Chinese and in English.
 * </ul>
 *
 * <p>It knows nothing of units: whoever checks a rule asks it for its numbers.
 */
@NullMarked
package org.gridwarden.lint.rule;

import org.jspecify.annotations.NullMarked;

/**
 * Working copies of a network and the way from them to an edition.
 *
 * <ul>
 *   <li>A draft begins as a copy of the edition that was published last, or empty.
 *   <li>It may hold anything a file held: its issues say what is wrong with it.
 *   <li>It is published whole, once, while no issue blocks it and nothing else was published since it began.
 * </ul>
 */
@NullMarked
package org.gridwarden.draft;

import org.jspecify.annotations.NullMarked;

/**
 * Working copies of a network and the way from them to an edition.
 *
 * <ul>
 *   <li>A draft begins as a copy of the edition that was published last, or empty.
 *   <li>It may hold anything a file held: its issues say what is wrong with it.
 *   <li>It is published whole, once, while no issue blocks it and nothing else was published since it began.
 * </ul>
 *
 * <p>What an edit says and would do is {@code draft.edit}; here it is made, kept, taken back and moved onto another base.
 * What is wrong with the units is found and kept in {@code draft.issue}; in which units two states differ is read in
 * {@code draft.difference}.
 */
@NullMarked
package org.gridwarden.draft;

import org.jspecify.annotations.NullMarked;

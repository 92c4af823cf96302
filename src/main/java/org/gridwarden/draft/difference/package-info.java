/**
 * In which units two states of a network differ, a draft and an edition or two editions, and which of them both sides
 * have changed.
 *
 * <ul>
 *   <li>A unit differs by its name, level, parent, figures or attributes, or by its boundary, whose hash tells.
 *   <li>A unit that both sides changed is a conflict, but not one that is divided on both sides and differs in what follows
 *       from the units below it.
 *   <li>A conflict is shown with both boundaries, so that a person can decide.
 * </ul>
 *
 * <p>What is done about it, moving a draft onto a newer edition, is in {@code draft}.
 */
@NullMarked
package org.gridwarden.draft.difference;

import org.jspecify.annotations.NullMarked;

/**
 * An edit of a draft as somebody sends it, and what it would do: no database, no draft, no time.
 *
 * <ul>
 *   <li>An edit is an object with a type; what its members must be is said where they are read.
 *   <li>Its plan is a function of the graph before and of the records of the units that it touches: the graph after, the
 *       patch between both, the records that become others, and a sentence. Or it is refused, with the reason and the place.
 *   <li>An edge is named by two of its vertices beside its number, so that the same edit can be made on another base.
 *   <li>Boundaries are the business of {@code coverage.edit}; names, codes and figures are settled here.
 * </ul>
 *
 * <p>{@code draft} keeps edits, takes them back and does them again; nothing here knows it.
 */
@NullMarked
package org.gridwarden.draft.edit;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong with the units of a draft, found and kept.
 *
 * <ul>
 *   <li>An issue has a key: the same defect in the same draft has the same key, so that it can be accepted.
 *   <li>Defects of the ground are those of {@code coverage}; added to them is what only a network knows: a unit without a
 *       parent below the highest level, a code that was used for another level.
 *   <li>A blocking issue keeps a draft from being published.
 *   <li>What a fit changed is told unit by unit.
 * </ul>
 *
 * <p>Where the draft stands, and who may change it, is not asked here.
 */
@NullMarked
package org.gridwarden.draft.issue;

import org.jspecify.annotations.NullMarked;

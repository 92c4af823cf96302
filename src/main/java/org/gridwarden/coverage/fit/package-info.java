/**
 * How units that do not fit are made a coverage, and what that changed.
 *
 * <ol>
 *   <li>What lies nearly on another's line is put on it, within a distance that somebody chose ({@code PreSnap}).
 *   <li>All boundaries together cut the plane into faces, and each is given an owner ({@code FaceOwners}): an overlap or a
 *       gap no wider than was allowed is decided, a wider one is left for a person.
 *   <li>A gap is shared out among those who have a border with it ({@code GapShares}).
 *   <li>Units are the unions of their faces: neighbours share their vertices by construction.
 * </ol>
 *
 * <p>Afterwards it is accounted for unit by unit: ground gained and lost, and how far the boundary moved.
 */
@NullMarked
package org.gridwarden.coverage.fit;

import org.jspecify.annotations.NullMarked;

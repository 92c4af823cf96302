/**
 * Coordinates that stand for no place: where a machine puts reports whose place it does not know.
 *
 * <ul>
 *   <li>A coordinate is suspected when far more reports lie on it than on the others; a person confirms or dismisses it.
 *   <li>Reports on it are marked, and left out of densities unless they are asked for; none is lost.
 *   <li>It is looked for every hour, and after every file that brought reports.
 * </ul>
 *
 * <p>It looks at what {@code intake} has kept, which knows nothing of it.
 */
@NullMarked
package org.gridwarden.intake.defaultplace;

import org.jspecify.annotations.NullMarked;

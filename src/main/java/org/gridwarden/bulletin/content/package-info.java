/**
 * What a bulletin says, before it is printed or kept.
 *
 * <ul>
 *   <li>A {@link org.gridwarden.bulletin.content.BulletinPeriod} is a whole period of a
 *       {@link org.gridwarden.density.Cadence}, and knows the one before it and that of the year before.
 *   <li>Content is composed from figures that somebody looked up; composing knows no clock and no database.
 *   <li>Places with few reports are not ranked, so that chance puts nobody on a list.
 * </ul>
 */
@NullMarked
package org.gridwarden.bulletin.content;

import org.jspecify.annotations.NullMarked;

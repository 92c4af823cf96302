/**
 * Bulletins (日报, 周报, 双周, 半月, 月报, 季报 …): what leaders are told of a period.
 *
 * <ul>
 *   <li>A {@link org.gridwarden.bulletin.BulletinPeriod} is a whole period of a {@link org.gridwarden.density.Cadence}.
 *   <li>A {@link org.gridwarden.bulletin.BulletinContent} is composed from the figures as they are now; every figure is
 *       one that the density API answers for the same question.
 *   <li>An issued bulletin is numbered within its network, unit, kind and year, and kept to the byte as it was issued.
 * </ul>
 */
@NullMarked
package org.gridwarden.bulletin;

import org.jspecify.annotations.NullMarked;

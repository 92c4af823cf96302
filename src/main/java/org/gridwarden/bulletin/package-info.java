/**
 * Bulletins (日报, 周报, 双周, 半月, 月报, 季报 …): what leaders are told of a period.
 *
 * <ul>
 *   <li>What one says is composed in {@code bulletin.content} from the figures as they are now; every figure is one that the
 *       density API answers for the same question.
 *   <li>It is set on pages and sheets in {@code bulletin.print}.
 *   <li>An issued bulletin is numbered within its network, unit, kind and year, and kept to the byte as it was issued.
 * </ul>
 */
@NullMarked
package org.gridwarden.bulletin;

import org.jspecify.annotations.NullMarked;

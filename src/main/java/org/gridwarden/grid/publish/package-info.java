/**
 * How a checked state of a network is recorded as its next edition, and the hashes that say what it holds.
 *
 * <ul>
 *   <li>An edition is written whole in one transaction, under a lock on its network.
 *   <li>A boundary that is drawn as before is shared with earlier editions: its hash tells.
 *   <li>Two installations with the same units have the same hash of contents, whoever published them and when.
 * </ul>
 *
 * <p>Whether a state may be published is not asked here; {@code draft} does.
 */
@NullMarked
package org.gridwarden.grid.publish;

import org.jspecify.annotations.NullMarked;

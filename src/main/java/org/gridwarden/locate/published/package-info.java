/**
 * The indexes of all published editions, as requests see them: the one place of safe publication.
 *
 * <ul>
 *   <li>A reader sees a whole state, or the one before, and takes no lock.
 *   <li>What holds now and what will hold is in memory; older editions are loaded when somebody asks.
 *   <li>A new edition is built beside the others, which answer until it is ready.
 * </ul>
 */
@NullMarked
package org.gridwarden.locate.published;

import org.jspecify.annotations.NullMarked;

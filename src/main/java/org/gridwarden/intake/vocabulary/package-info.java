/**
 * The words in which reports are given: categories, channels and measures as this database has them.
 *
 * <ul>
 *   <li>A category stands for all below it, and a group of another frame (六大整治 …) for its members.
 *   <li>A word that nobody knows is added only where a person asks for that.
 * </ul>
 */
@NullMarked
package org.gridwarden.intake.vocabulary;

import org.jspecify.annotations.NullMarked;

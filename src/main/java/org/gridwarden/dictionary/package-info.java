/**
 * Dictionaries: what a city calls problems, points, channels, duties and levels. They are rows, never constants; an entry
 * is made inactive, never deleted.
 */
@NullMarked
package org.gridwarden.dictionary;

import org.jspecify.annotations.NullMarked;

/**
 * The words of a made-up city: names that nobody bears, and small tables of what there is and how often.
 *
 * <ul>
 *   <li>A table is a text beside this package: columns between bars, remarks behind #.
 *   <li>A name is there in Chinese and in English, and no place has that of another.
 *   <li>What a real city calls things too is read from the packaged dictionaries.
 * </ul>
 */
@NullMarked
package org.gridwarden.demo.word;

import org.jspecify.annotations.NullMarked;

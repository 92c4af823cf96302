/**
 * What a made-up city consists of, as values: networks with their levels and units, parties and what they answer for,
 * points, reports, and the features of a map beneath.
 *
 * <p>They are as the program takes them in, and say nothing of how they were made up.
 */
@NullMarked
package org.gridwarden.demo.city;

import org.jspecify.annotations.NullMarked;

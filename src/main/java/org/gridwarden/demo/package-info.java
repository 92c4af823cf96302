/**
 * A fictional city, drawn from a seed and put into a database.
 *
 * <p>Its ground is drawn in {@code demo.ground} and planned in {@code demo.plan}; it is settled in
 * {@code demo.settlement}, with words from {@code demo.word}, and lives in {@code demo.life}. What comes out are the
 * values of {@code demo.city}.
 */
@NullMarked
package org.gridwarden.demo;

import org.jspecify.annotations.NullMarked;

/**
 * A fictional city, drawn from a seed.
 */
@NullMarked
package org.gridwarden.demo;

import org.jspecify.annotations.NullMarked;

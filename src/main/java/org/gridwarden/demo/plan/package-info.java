/**
 * The ground of a made-up city as its size and a seed decide it: roads and water, the tree of territories, what each piece of
 * land is used for, and the houses on it. Nobody lives here yet, and nothing has a name.
 */
@NullMarked
package org.gridwarden.demo.plan;

import org.jspecify.annotations.NullMarked;

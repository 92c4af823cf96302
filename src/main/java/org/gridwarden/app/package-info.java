/**
 * The only place that builds services, and the configuration they are built from.
 */
@NullMarked
package org.gridwarden.app;

import org.jspecify.annotations.NullMarked;

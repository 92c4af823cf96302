/**
 * The command line.
 */
@NullMarked
package org.gridwarden.cli;

import org.jspecify.annotations.NullMarked;

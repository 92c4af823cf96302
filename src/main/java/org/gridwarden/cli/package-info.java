/**
 * The command line: one class for each command, and the options that several have. What they print is
 * {@code cli.terminal}.
 */
@NullMarked
package org.gridwarden.cli;

import org.jspecify.annotations.NullMarked;

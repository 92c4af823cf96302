/**
 * The command line: one class for each command. The options that several have are {@code cli.option}, what they
 * print is {@code cli.terminal}.
 */
@NullMarked
package org.gridwarden.cli;

import org.jspecify.annotations.NullMarked;

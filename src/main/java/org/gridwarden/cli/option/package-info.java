/**
 * Options that several commands have, each a class that is mixed in.
 *
 * <ul>
 *   <li>It names the option, says what it means, and turns what was typed into what the program knows: a configuration, an
 *       instant, an alphabet, the numbers of a fit.
 *   <li>What cannot be turned is refused with a sentence that repeats what was typed.
 * </ul>
 *
 * <p>No command is known here.
 */
@NullMarked
package org.gridwarden.cli.option;

import org.jspecify.annotations.NullMarked;

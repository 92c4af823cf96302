/**
 * What commands say on a terminal: tables of what was found, how far a long piece of work is, what to do
 * next, and why a command failed.
 *
 * <ul>
 *   <li>A table shows some rows and the counts of all, and names the option that shows the rest.
 *   <li>Numbers and words are the same in every locale, so that scripts may read them.
 *   <li>What a user can mend is one sentence; anything else keeps its stack trace.
 *   <li>Where nobody looks, in a file or a pipe, no line is drawn over.
 * </ul>
 *
 * <p>Nothing is decided here, and no option is known but by its name.
 */
@NullMarked
package org.gridwarden.cli.terminal;

import org.jspecify.annotations.NullMarked;

/**
 * A bulletin on pages and on sheets to be reckoned on with, in either language.
 *
 * <ul>
 *   <li>Whatever is printed is in the content; nothing is counted here.
 *   <li>The same content in the same language gives the same pages.
 *   <li>Words are beside this package, a file for each language.
 * </ul>
 */
@NullMarked
package org.gridwarden.bulletin.print;

import org.jspecify.annotations.NullMarked;

/**
 * Reports as they are given, one by one or as the rows of a file, before anybody asks whose they are.
 *
 * <ul>
 *   <li>A report has a key under which its sender may send it again; the same key with other words is a mistake.
 *   <li>A mapping says which columns of a CSV file mean what, and a guess at one is made from its first rows.
 *   <li>What is wrong with a row is told with its line; nothing is ever wrong with a place: a report without one waits for
 *       a person.
 *   <li>The words that reports may use are the city's vocabulary.
 * </ul>
 *
 * <p>No database and no owner is known here; {@code intake} keeps what is given.
 */
@NullMarked
package org.gridwarden.intake.given;

import org.jspecify.annotations.NullMarked;

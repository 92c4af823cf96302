/**
 * All reports as columns in memory, so that a question about them is a scan.
 *
 * <ul>
 *   <li>derived: read from the database, brought up to date report by report as notices tell of changes, kept in a file
 *       between two runs;
 *   <li>packed: a report is a row of a chunk of one stretch of time, 19 bytes; what takes few values is one number, its
 *       kind, and rows of a kind lie side by side;
 *   <li>immutable: a change makes new chunks where it falls and shares all others.
 * </ul>
 *
 * <p>Nothing here knows who owns a report, nor what is asked: {@code density.scan} walks the columns, and whatever else
 * there is in {@code density} stands on both.
 */
@NullMarked
package org.gridwarden.density.column;

import org.jspecify.annotations.NullMarked;

/**
 * Reports as they are read: what was seen, where, who owned the place by which edition, and how far the handling is.
 *
 * <ul>
 *   <li>A report shows what each network said of its place, the current answer first.
 *   <li>A query says which reports are wanted; the queue is those that wait for a person, with counts.
 * </ul>
 */
@NullMarked
package org.gridwarden.intake.report;

import org.jspecify.annotations.NullMarked;

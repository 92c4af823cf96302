/**
 * Bulk resolution of files with the same core that answers single questions.
 *
 * <ul>
 *   <li>A file is a stream of any length: a row is copied as it came, and the owner columns are appended.
 *   <li>No row is lost: one without a usable place keeps its text and says {@code bad_place}.
 *   <li>Chunks are worked on by several threads and written in their order.
 *   <li>The same can be asked of a running service, piece by piece.
 * </ul>
 *
 * <p>Files as rows of bytes are {@code batch.row}; places and their owners in columns are {@code batch.place}.
 */
@NullMarked
package org.gridwarden.batch;

import org.jspecify.annotations.NullMarked;

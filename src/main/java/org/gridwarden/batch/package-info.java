/**
 * Bulk resolution of files with the same core that answers single questions.
 *
 * <ul>
 *   <li>A file is a stream: it is cut into chunks that end where a record ends, so memory is constant at any length.
 *   <li>Bytes stay bytes: a row is copied as it came, and the owner columns are appended from encoded pieces.
 *   <li>No row is lost: one without a usable place keeps its text and says {@code bad_place}.
 *   <li>Chunks are worked on by several threads and written in their order.
 * </ul>
 */
@NullMarked
package org.gridwarden.batch;

import org.jspecify.annotations.NullMarked;

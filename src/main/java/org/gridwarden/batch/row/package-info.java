/**
 * Files as whole rows of bytes, read and written without making an object for each.
 *
 * <ul>
 *   <li>A stream is cut into chunks that end where a record ends, CSV (RFC 4180) or one JSON object a line, so memory is
 *       constant at any length.
 *   <li>Bytes stay bytes: fields are places in an array, and numbers are read from there with the very result that the
 *       JDK has.
 *   <li>What cannot be read is told with the line at fault, and what to do about it: other separators, a quote that never
 *       closes, a text that is not UTF-8.
 * </ul>
 *
 * <p>Nobody knows here what the rows are about, but that two of their columns hold a position.
 */
@NullMarked
package org.gridwarden.batch.row;

import org.jspecify.annotations.NullMarked;

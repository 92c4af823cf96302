/**
 * Server set-up, RFC 9457 problems, parameters, paging and entity tags.
 */
@NullMarked
package org.gridwarden.http;

import org.jspecify.annotations.NullMarked;

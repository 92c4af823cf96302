/**
 * What a route needs to know of HTTP: its address and permission, the caller, parameters and bodies, answers with entity
 * tags, pages, and RFC 9457 problems.
 *
 * <p>What stands before the routes, and listens, is {@code http.server}.
 */
@NullMarked
package org.gridwarden.http;

import org.jspecify.annotations.NullMarked;

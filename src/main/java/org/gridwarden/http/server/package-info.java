/**
 * The HTTP server: it listens, lets requests through to their routes, and answers for what goes wrong before or in them.
 *
 * <ul>
 *   <li>Every request has an id, in its answer, in a problem and in the log.
 *   <li>No request reaches a route that the guard did not admit.
 *   <li>What is no route is a file of the web application, or a problem.
 * </ul>
 */
@NullMarked
package org.gridwarden.http.server;

import org.jspecify.annotations.NullMarked;

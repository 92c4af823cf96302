/**
 * The private PostgreSQL of an installation that was given no database: made, started, shared and stopped by this program.
 *
 * <ul>
 *   <li>It lives in one folder, and listens on the loopback address alone.
 *   <li>Several processes may use one; it stops when the last of them is gone.
 *   <li>PostgreSQL refuses to run as root; root has the server run as somebody else.
 *   <li>What cannot be done is a sentence that says what to install or mend.
 * </ul>
 *
 * <p>It hands out an address; nothing else tells it from any other database.
 */
@NullMarked
package org.gridwarden.db.cluster;

import org.jspecify.annotations.NullMarked;

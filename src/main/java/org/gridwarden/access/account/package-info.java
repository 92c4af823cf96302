/**
 * Accounts, their sessions in browsers, and the API tokens of machines: how a request becomes a caller.
 *
 * <ul>
 *   <li>Of passwords, cookies and tokens only hashes are stored.
 *   <li>A withdrawn right ends at once in every instance, and within seconds should a notice be lost.
 *   <li>There is always one who administers everywhere.
 * </ul>
 */
@NullMarked
package org.gridwarden.access.account;

import org.jspecify.annotations.NullMarked;

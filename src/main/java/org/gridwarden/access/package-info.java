/**
 * Who may do what, and where: roles bound to territory.
 *
 * <ul>
 *   <li>A caller holds grants; each is a role everywhere or below one unit.
 *   <li>A role has permissions; what is asked for a unit is asked with the chain of units above it.
 * </ul>
 *
 * <p>Every capability asks here. How a request becomes a caller, by account, session or token, is {@code access.account}.
 */
@NullMarked
package org.gridwarden.access;

import org.jspecify.annotations.NullMarked;

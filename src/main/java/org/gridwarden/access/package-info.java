/**
 * Accounts, roles bound to territory, sessions and tokens.
 */
@NullMarked
package org.gridwarden.access;

import org.jspecify.annotations.NullMarked;

/**
 * Append-only record of who changed what, when and why, written in the transaction of the change.
 */
@NullMarked
package org.gridwarden.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Import (checked, into a draft, never into an edition) and export of files.
 */
@NullMarked
package org.gridwarden.exchange;

import org.jspecify.annotations.NullMarked;

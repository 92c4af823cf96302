/**
 * Bulk resolution of files with the same core that answers single questions.
 */
@NullMarked
package org.gridwarden.batch;

import org.jspecify.annotations.NullMarked;

/**
 * Every table as a file, with what was asked and the editions written in. Boundary files in are {@code exchange.boundary},
 * what is put on file with a draft {@code exchange.dossier}; neither is known here.
 */
@NullMarked
package org.gridwarden.exchange;

import org.jspecify.annotations.NullMarked;

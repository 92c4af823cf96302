/**
 * What is put on file with a change of boundaries: one archive of a workbook to read and boundaries before and after, each
 * part named with its SHA-256. It is put together from what {@code draft}, {@code compare} and {@code impact} say.
 */
@NullMarked
package org.gridwarden.exchange.dossier;

import org.jspecify.annotations.NullMarked;

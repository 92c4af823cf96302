/**
 * Files of boundaries in: looked through, checked, and read into a draft, never into an edition.
 *
 * <ul>
 *   <li>A mapping says which file and which property make which level: code, name, parent, figures.
 *   <li>A survey guesses one from the file.
 *   <li>What is wrong with a feature is a defect with its number, its place and a stable code, and all of them are told.
 *   <li>What the file does not say follows: parents from where units lie, upper levels by dissolving those below.
 * </ul>
 *
 * <p>Whether units fit each other is not asked here, but of the draft that they become.
 */
@NullMarked
package org.gridwarden.exchange.boundary;

import org.jspecify.annotations.NullMarked;

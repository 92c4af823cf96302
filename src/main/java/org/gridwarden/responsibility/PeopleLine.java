package org.gridwarden.responsibility;

import org.jspecify.annotations.Nullable;

/**
 * One line of an import: a party and what it answers for.
 *
 * @param line number in the file, for messages
 * @param party who
 * @param assignment for what; null where the line only names the party
 */
record PeopleLine(int line, NewParty party, @Nullable Assignment assignment) {}

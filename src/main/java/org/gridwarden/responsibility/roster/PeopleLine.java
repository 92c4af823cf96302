package org.gridwarden.responsibility.roster;

import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import: a party and what it answers for.
 *
 * @param line number in the file, for messages
 * @param party who
 * @param assignment for what; null where the line only names the party
 */
public record PeopleLine(int line, NewParty party, @Nullable Assignment assignment) {}

package org.gridwarden.responsibility.roster;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was written on purpose
 * @param read lines read, the header not counted
 * @param accepted lines that changed something
 * @param repeated lines that say what is known already
 * @param queued always 0: a person needs no place
 * @param errors why nothing was written, empty otherwise
 */
public record ImportOutcome(boolean dryRun, int read, int accepted, int repeated, int queued, List<LineError> errors) {

    public ImportOutcome {
        errors = List.copyOf(errors);
    }
}

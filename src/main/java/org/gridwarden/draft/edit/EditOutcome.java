package org.gridwarden.draft.edit;

import java.util.List;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is after an edit, an undo, a redo, or the edits of others, where it is not what it was before.
 *
 * @param network its network
 * @param version its version now; for a dry run the version that it has
 * @param seq number of the edit that was made, taken back or done again last; null for a dry run and for nothing
 * @param changed units that changed or are new, with their boundaries
 * @param removed codes of units that are no more
 * @param edges edges that are gone and new
 * @param movedLevels ranks of the levels whose boundaries moved with it
 * @param buildings codes of units of lower levels that a new line cuts, or that changed hands
 * @param message what happened
 */
public record EditOutcome(
        Network network,
        int version,
        @Nullable Integer seq,
        List<UnitContent> changed,
        List<String> removed,
        EdgeChange edges,
        List<Integer> movedLevels,
        List<String> buildings,
        @Nullable EditSentence message) {

    public EditOutcome {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        movedLevels = List.copyOf(movedLevels);
        buildings = List.copyOf(buildings);
    }
}

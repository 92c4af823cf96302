package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One edit of a draft's history.
 *
 * @param seq 1, 2, 3 … within the draft
 * @param author account name
 * @param at when
 * @param type kind of edit
 * @param units codes of the units it touched
 * @param undone whether it does not count at present
 * @param undoable whether it can be taken back or done again; what was edited before an import or a fit cannot
 * @param edit as it was sent
 */
public record DraftEdit(
        int seq,
        String author,
        Instant at,
        String type,
        List<String> units,
        boolean undone,
        boolean undoable,
        Map<String, Object> edit) {

    public DraftEdit {
        units = List.copyOf(units);
    }
}

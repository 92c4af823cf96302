package org.gridwarden.draft;

import java.time.Instant;
import java.util.List;

/**
 * What made one version of a draft.
 *
 * @param version the version it made
 * @param seq number of the edit
 * @param author who made the edit, or took it back, or did it again
 * @param at when
 * @param type kind of edit
 * @param undo whether the edit was taken back
 * @param units codes of the units that it touched
 */
record DraftStep(int version, int seq, String author, Instant at, String type, boolean undo, List<String> units) {

    DraftStep {
        units = List.copyOf(units);
    }
}

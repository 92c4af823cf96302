package org.gridwarden.draft.difference;

import java.util.ArrayList;
import java.util.List;

/**
 * In which units a draft differs from an edition: by name, level, parent, figures, attributes or boundary.
 *
 * @param added codes that the edition does not have, by level and code
 * @param changed codes of both
 * @param removed codes that the draft does not have
 */
public record DraftDifference(List<String> added, List<String> changed, List<String> removed) {

    public DraftDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** The same as lists; {@code differences} are those of the draft from the edition, by level and code. */
    public static DraftDifference of(List<UnitDifference> differences) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (UnitDifference difference : differences) {
            List<String> list = !difference.inLater() ? removed : difference.inEarlier() ? changed : added;
            list.add(difference.code());
        }
        return new DraftDifference(added, changed, removed);
    }

    /** Codes of the units that the draft has otherwise. */
    public List<String> present() {
        List<String> codes = new ArrayList<>(added);
        codes.addAll(changed);
        return codes;
    }
}

package org.gridwarden.draft;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The records of the units that an edit touched, by code; a code that is missing on one side is no unit there.
 *
 * @param before as they were
 * @param after as they are
 */
record RecordChange(Map<String, UnitRecord> before, Map<String, UnitRecord> after) {

    RecordChange {
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
    }

    RecordChange inverse() {
        return new RecordChange(after, before);
    }

    /** Every unit touched, by code. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes;
    }

    /** Units that are no more, by code. */
    Set<String> removed() {
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.removeAll(after.keySet());
        return codes;
    }
}

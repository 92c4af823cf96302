package org.gridwarden.draft.edit;

import java.util.Collection;
import java.util.Map;

/** What an edit has to know of units that is not in the graph. */
public interface UnitFacts {

    /** Names and figures by code, for those of the codes that the draft has. */
    Map<String, UnitRecord> records(Collection<String> codes);

    /** Whether the network ever had a unit with this code: such a code is not given again. */
    boolean wasUsed(String code);
}

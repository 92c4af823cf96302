package org.gridwarden.responsibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.http.Permission;
import org.gridwarden.responsibility.duty.Responsibility;

/** Telephone numbers are for those who have to call: who holds {@code CALL_PEOPLE} at the unit. Thread-safe. */
public final class PhonePrivacy {

    private final TerritoryCheck territory;

    public PhonePrivacy(TerritoryCheck territory) {
        this.territory = territory;
    }

    /** The same rows, telephones hidden where the caller may not call. */
    public List<Responsibility> seenBy(Caller caller, List<Responsibility> rows) {
        if (caller.territory(Permission.CALL_PEOPLE).everywhere()) {
            return rows;
        }
        Map<Long, Boolean> mayCall = new HashMap<>();
        return rows.stream()
                .map(row -> mayCall.computeIfAbsent(
                                row.unitId(), unit -> territory.holds(caller, Permission.CALL_PEOPLE, unit))
                        ? row
                        : row.withoutPhone())
                .toList();
    }

    /** Whether the caller may see the telephone of the party that answers for these units. */
    boolean mayCall(Caller caller, List<Responsibility> rows) {
        return caller.territory(Permission.CALL_PEOPLE).everywhere()
                || rows.stream().anyMatch(row -> territory.holds(caller, Permission.CALL_PEOPLE, row.unitId()));
    }
}

package org.gridwarden.point;

import java.util.List;
import org.gridwarden.geo.LngLat;
import org.gridwarden.responsibility.duty.Party;
import org.jspecify.annotations.Nullable;

/**
 * A place that is checked.
 *
 * @param id database identity
 * @param code unique
 * @param name display name
 * @param type code of dictionary {@code point_type}
 * @param selection fixed or random
 * @param place where
 * @param responsible who answers for it, null for nobody
 * @param leader who stands above, null for nobody
 * @param units its unit in each network
 */
public record EvaluationPoint(
        long id,
        String code,
        String name,
        String type,
        Selection selection,
        LngLat place,
        @Nullable Party responsible,
        @Nullable Party leader,
        List<PointUnit> units) {

    public EvaluationPoint {
        units = List.copyOf(units);
    }

    /** The same point, telephones hidden. */
    EvaluationPoint withoutPhones() {
        return new EvaluationPoint(id, code, name, type, selection, place, hidden(responsible), hidden(leader), units);
    }

    private static @Nullable Party hidden(@Nullable Party party) {
        return party == null ? null : party.withoutPhone();
    }
}

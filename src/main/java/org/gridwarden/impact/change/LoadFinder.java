package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.gridwarden.compare.UnitState;
import org.gridwarden.impact.change.Impact.Load;
import org.gridwarden.impact.change.Impact.Share;
import org.gridwarden.impact.change.Ledger.Count;
import org.jspecify.annotations.Nullable;

/** What the people of changed units answer for, before and after. Immutable. */
public final class LoadFinder {

    private static final Comparator<Load> ORDER = Comparator.<Load>comparingInt(
                    load -> -Math.abs(load.after().openReports() - load.before().openReports()))
            .thenComparingInt(load -> -Math.abs(orZero(load.after()) - orZero(load.before())))
            .thenComparing(Load::code);

    private final GroundChange ground;
    private final ImpactFinder found;
    private final ToIntFunction<String> openBefore;

    /** With the open reports of every unit as it is. */
    public LoadFinder(GroundChange ground, ImpactFinder found, ToIntFunction<String> openBefore) {
        this.ground = ground;
        this.found = found;
        this.openBefore = openBefore;
    }

    /** One for each party, greatest difference first. */
    public List<Load> loads(List<Duty> duties) {
        Map<Long, List<Duty>> byParty = new LinkedHashMap<>();
        duties.forEach(duty ->
                byParty.computeIfAbsent(duty.partyId(), id -> new ArrayList<>()).add(duty));
        List<Load> loads = new ArrayList<>();
        byParty.forEach((id, own) -> {
            Set<String> units = new TreeSet<>();
            own.forEach(duty -> units.add(duty.unit()));
            loads.add(new Load(
                    id,
                    own.get(0).partyCode(),
                    own.get(0).partyName(),
                    share(units, ground.before, false),
                    share(units, ground.after, true)));
        });
        loads.sort(ORDER);
        return loads;
    }

    private Share share(Set<String> units, UnitChains chains, boolean after) {
        List<String> own = topmost(units, chains);
        int open = 0;
        int points = 0;
        Integer households = null;
        for (String unit : own) {
            open += openBefore.applyAsInt(unit) + (after ? found.ledger.balance(unit, Count.OPEN) : 0);
            points += found.pointsBefore.getOrDefault(unit, 0) + (after ? found.ledger.balance(unit, Count.POINTS) : 0);
            households = plus(households, chains.find(unit));
        }
        return new Share(own, open, points, households);
    }

    /** Tiling units of the state that lie in no other of them, so that nothing counts twice. */
    private List<String> topmost(Set<String> units, UnitChains chains) {
        return units.stream()
                .filter(code -> {
                    List<UnitState> chain = chains.chain(code);
                    return !chain.isEmpty()
                            && ground.tilingRanks.contains(
                                    chain.get(chain.size() - 1).level())
                            && chain.subList(0, chain.size() - 1).stream()
                                    .noneMatch(unit -> units.contains(unit.code()));
                })
                .toList();
    }

    private static @Nullable Integer plus(@Nullable Integer sum, @Nullable UnitState unit) {
        Integer more = unit == null ? null : unit.households();
        return more == null ? sum : Integer.valueOf(sum == null ? more : sum + more);
    }

    private static int orZero(Share share) {
        return share.households() == null ? 0 : share.households();
    }
}

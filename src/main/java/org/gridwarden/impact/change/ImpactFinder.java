package org.gridwarden.impact.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gridwarden.compare.UnitState;
import org.gridwarden.density.scan.Period;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.impact.change.Impact.Item;
import org.gridwarden.impact.change.Impact.Listed;
import org.gridwarden.impact.change.Ledger.Count;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Locates everything in moving ground twice and enters it in the ledger. Not safe between threads. */
public final class ImpactFinder {

    private final GroundChange ground;
    private final Boxes boxes;
    private final Placement was;
    private final Placement is;
    private final Period period;
    private final Instant now;
    private final int mostItems;

    final Ledger ledger = new Ledger();
    /** Amounts of what gets another finest owner. */
    final int[] totals = Ledger.zero();
    /** Points of each unit as it is, those below it included. */
    final Map<String, Integer> pointsBefore = new HashMap<>();

    int defaultPlaces;

    /** Asks {@code was} and {@code is} for places in the boxes alone. */
    public ImpactFinder(
            GroundChange ground, Boxes boxes, Placement was, Placement is, Period period, Instant now, int mostItems) {
        this.ground = ground;
        this.boxes = boxes;
        this.was = was;
        this.is = is;
        this.period = period;
        this.now = now;
        this.mostItems = mostItems;
    }

    /** Enters reports; answers with the open ones that get another owner, of which those are listed that may be seen. */
    public Listed reports(Collection<MovingReport> reports, Predicate<List<UnitState>> visible) {
        List<Item> items = new ArrayList<>();
        int moved = 0;
        for (MovingReport report : reports) {
            List<UnitState> from = chain(report, ground.before, was);
            List<UnitState> to = chain(report, ground.after, is);
            if (report.defaultPlace()) {
                defaultPlaces += hasMoved(from, to) ? 1 : 0;
                continue;
            }
            if (enter(from, to, amounts(report)) && report.isOpen()) {
                moved++;
                if (items.size() < mostItems && visible.test(from)) {
                    items.add(item(report.id(), report.number(), report.category(), report.place(), from, to));
                }
            }
        }
        return new Listed(moved, items);
    }

    /** Enters points. */
    public Listed points(Collection<MovingPoint> points, Predicate<List<UnitState>> visible) {
        List<Item> items = new ArrayList<>();
        int moved = 0;
        for (MovingPoint point : points) {
            LngLat place = point.place();
            List<UnitState> from = was.chain(place.latticeX(), place.latticeY());
            from.forEach(unit -> pointsBefore.merge(unit.code(), 1, Integer::sum));
            if (boxes.hold(place)) {
                List<UnitState> to = is.chain(place.latticeX(), place.latticeY());
                if (enter(from, to, one(Count.POINTS))) {
                    moved++;
                    if (items.size() < mostItems && visible.test(from)) {
                        items.add(item(point.id(), point.code(), point.name(), place, from, to));
                    }
                }
            }
        }
        return new Listed(moved, items);
    }

    /** Enters units that lie inside others, by a place in their ground. */
    public Listed buildings(List<UnitContent> buildings) {
        List<Item> items = new ArrayList<>();
        int moved = 0;
        for (UnitContent building : buildings) {
            if (building.geometry().isEmpty()
                    || !boxes.touch(building.geometry().getEnvelopeInternal())) {
                continue;
            }
            Point inside = building.geometry().getInteriorPoint();
            LngLat place = new LngLat(inside.getX(), inside.getY());
            if (!boxes.hold(place)) {
                continue;
            }
            List<UnitState> from = was.chain(place.latticeX(), place.latticeY());
            List<UnitState> to = is.chain(place.latticeX(), place.latticeY());
            int[] amounts = one(Count.BUILDINGS);
            amounts[Count.HOUSEHOLDS.ordinal()] = Objects.requireNonNullElse(building.households(), 0);
            amounts[Count.RESIDENTS.ordinal()] = Objects.requireNonNullElse(building.residents(), 0);
            if (enter(from, to, amounts)) {
                moved++;
                if (items.size() < mostItems) {
                    items.add(new Item(
                            null, building.code(), building.name(), place, Ledger.finest(from), Ledger.finest(to)));
                }
            }
        }
        return new Listed(moved, items);
    }

    int total(Count count) {
        return totals[count.ordinal()];
    }

    /** What a person decided holds as long as the unit is there; otherwise the place decides. */
    private List<UnitState> chain(MovingReport report, UnitChains chains, Placement placement) {
        List<UnitState> given = chains.chain(report.givenTo()).stream()
                .filter(unit -> ground.tilingRanks.contains(unit.level()))
                .toList();
        LngLat place = report.place();
        if (!given.isEmpty()) {
            return given;
        }
        return place == null || !boxes.hold(place) ? List.of() : placement.chain(place.latticeX(), place.latticeY());
    }

    private boolean enter(List<UnitState> from, List<UnitState> to, int[] amounts) {
        boolean moved = ledger.enter(from, to, amounts);
        if (moved) {
            for (int i = 0; i < totals.length; i++) {
                totals[i] += amounts[i];
            }
        }
        return moved;
    }

    private int[] amounts(MovingReport report) {
        int[] amounts = Ledger.zero();
        Instant from = period.from();
        Instant to = period.to();
        boolean counted = (from == null || !report.seenAt().isBefore(from))
                && (to == null || report.seenAt().isBefore(to));
        amounts[Count.REPORTS.ordinal()] = counted ? 1 : 0;
        amounts[Count.CLOSED.ordinal()] = counted && !report.isOpen() ? 1 : 0;
        amounts[Count.OPEN.ordinal()] = report.isOpen() ? 1 : 0;
        amounts[Count.OVERDUE.ordinal()] = report.isOverdue(now) ? 1 : 0;
        return amounts;
    }

    private static boolean hasMoved(List<UnitState> from, List<UnitState> to) {
        return !Objects.equals(Ledger.finest(from), Ledger.finest(to));
    }

    private static int[] one(Count count) {
        int[] amounts = Ledger.zero();
        amounts[count.ordinal()] = 1;
        return amounts;
    }

    private static Item item(
            long id, String code, String name, @Nullable LngLat place, List<UnitState> from, List<UnitState> to) {
        return new Item(id, code, name, place, Ledger.finest(from), Ledger.finest(to));
    }
}

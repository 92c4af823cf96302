package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.compare.GroundPiece;
import org.gridwarden.compare.UnitState;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.Rate;
import org.gridwarden.density.scan.Period;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.impact.change.Impact.Figure;
import org.gridwarden.impact.change.Impact.Indicator;
import org.gridwarden.impact.change.Impact.Totals;
import org.gridwarden.impact.change.Impact.Transfer;
import org.gridwarden.impact.change.Impact.UnitName;
import org.gridwarden.impact.change.Ledger.Count;
import org.gridwarden.impact.change.Ledger.Passage;
import org.jspecify.annotations.Nullable;

/** Makes figures of what the ledger holds. Not safe between threads. */
public final class ImpactFigures {

    private static final Comparator<Transfer> LARGEST = Comparator.comparingInt(Transfer::level)
            .reversed()
            .thenComparing(Comparator.comparingInt(Transfer::openReports).reversed())
            .thenComparing(
                    Comparator.comparingDouble(Transfer::areaSquareMetres).reversed());

    private final GroundChange ground;
    private final ImpactFinder found;
    private final Period period;
    /** Where no building of the draft knows its households, they are taken from shares of ground. */
    private final boolean buildingsTell;

    /** Figures of a period, of what was found; units are those of the draft. */
    public ImpactFigures(GroundChange ground, ImpactFinder found, Period period, List<UnitContent> units) {
        this.ground = ground;
        this.found = found;
        this.period = period;
        this.buildingsTell = units.stream()
                .anyMatch(unit -> !ground.tilingRanks.contains(unit.level()) && unit.households() != null);
    }

    /** Sums over finest units. */
    public Totals totals(int people) {
        return new Totals(
                ground.finest.stream()
                        .mapToDouble(GroundPiece::areaSquareMetres)
                        .sum(),
                found.total(Count.REPORTS),
                found.total(Count.OPEN),
                found.total(Count.OVERDUE),
                found.defaultPlaces,
                found.total(Count.POINTS),
                found.total(Count.BUILDINGS),
                buildingsTell
                        ? Integer.valueOf(found.total(Count.HOUSEHOLDS))
                        : shares(ground.finest, UnitState::households),
                buildingsTell
                        ? Integer.valueOf(found.total(Count.RESIDENTS))
                        : shares(ground.finest, UnitState::residents),
                !buildingsTell,
                people);
    }

    /** What goes where, finest level first. */
    public List<Transfer> transfers() {
        Map<Passage, List<GroundPiece>> ways = new LinkedHashMap<>();
        ground.pieces.forEach((level, pieces) -> pieces.forEach(
                piece -> ways.computeIfAbsent(new Passage(level, piece.from(), piece.to()), key -> new ArrayList<>())
                        .add(piece)));
        Set<Passage> passages = new LinkedHashSet<>(ways.keySet());
        passages.addAll(found.ledger.passages());
        return passages.stream()
                .map(passage -> transfer(passage, ways.getOrDefault(passage, List.of())))
                .sorted(LARGEST)
                .toList();
    }

    private Transfer transfer(Passage passage, List<GroundPiece> pieces) {
        int[] amounts = found.ledger.amounts(passage);
        return new Transfer(
                passage.level(),
                name(ground.before.find(passage.from())),
                name(ground.after.find(passage.to())),
                pieces.stream().mapToDouble(GroundPiece::areaSquareMetres).sum(),
                amounts[Count.REPORTS.ordinal()],
                amounts[Count.OPEN.ordinal()],
                amounts[Count.OVERDUE.ordinal()],
                amounts[Count.POINTS.ordinal()],
                amounts[Count.BUILDINGS.ordinal()],
                buildingsTell
                        ? Integer.valueOf(amounts[Count.HOUSEHOLDS.ordinal()])
                        : shares(pieces, UnitState::households),
                buildingsTell
                        ? Integer.valueOf(amounts[Count.RESIDENTS.ordinal()])
                        : shares(pieces, UnitState::residents),
                !buildingsTell);
    }

    /** Units with a new code that take ground from somebody's unit and have nobody. */
    public List<UnitName> vacant(Set<String> held) {
        Map<String, Boolean> fromSomebody = new HashMap<>();
        ground.pieces
                .values()
                .forEach(pieces -> pieces.forEach(piece -> {
                    if (piece.to() != null && piece.from() != null && held.contains(piece.from())) {
                        fromSomebody.put(piece.to(), true);
                    }
                }));
        return ground.changedAfter.stream()
                .filter(code -> ground.before.find(code) == null && !held.contains(code))
                .filter(fromSomebody::containsKey)
                .map(code -> Objects.requireNonNull(name(ground.after.find(code))))
                .sorted(Comparator.comparingInt(UnitName::level).thenComparing(UnitName::code))
                .toList();
    }

    /** Figures of changed units restated, greatest difference of counts first; of units that stay the same, none. */
    public List<Indicator> indicators(Map<String, Figures> figures) {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (String code : ground.changedBefore) {
            String then = ground.recoded.getOrDefault(code, code);
            told.add(then);
            add(indicators, code, then, figures.getOrDefault(code, Figures.NONE));
        }
        for (String code : ground.changedAfter) {
            if (told.add(code)) {
                add(indicators, code, code, Figures.NONE);
            }
        }
        indicators.sort(Comparator.<Indicator>comparingInt(indicator -> -jump(indicator))
                .thenComparingInt(indicator -> indicator.unit().level())
                .thenComparing(indicator -> indicator.unit().code()));
        return indicators;
    }

    private void add(List<Indicator> indicators, String code, String then, Figures figures) {
        UnitState was = ground.before.find(code);
        UnitState is = ground.after.find(then);
        int lost = found.ledger.balance(code, Count.REPORTS);
        int lostClosed = found.ledger.balance(code, Count.CLOSED);
        int count = figures.count() + lost + (then.equals(code) ? 0 : found.ledger.balance(then, Count.REPORTS));
        int closed = figures.closed() + lostClosed + (then.equals(code) ? 0 : found.ledger.balance(then, Count.CLOSED));
        Figure before = was == null ? null : figure(figures.count(), figures.closed(), ground.areasBefore.get(code));
        Figure after = is == null ? null : figure(count, closed, ground.areasAfter.get(then));
        if (before == null || after == null || !before.equals(after)) {
            UnitState shown = is == null ? was : is;
            indicators.add(new Indicator(Objects.requireNonNull(name(shown)), before, after));
        }
    }

    private Figure figure(int count, int closed, @Nullable Double area) {
        return new Figure(
                count,
                new Rate(closed, count, period),
                area == null || area == 0 ? null : Double.valueOf(count * 1e6 / area));
    }

    private static int jump(Indicator indicator) {
        Figure before = indicator.before();
        Figure after = indicator.after();
        return Math.abs((after == null ? 0 : after.count()) - (before == null ? 0 : before.count()));
    }

    private interface Known {
        @Nullable
        Integer of(UnitState unit);
    }

    /** What units knew, in proportion to the ground they lose; null where none knew. */
    private @Nullable Integer shares(List<GroundPiece> pieces, Known known) {
        double sum = 0;
        boolean any = false;
        for (GroundPiece piece : pieces) {
            UnitState from = ground.before.find(piece.from());
            Integer amount = from == null ? null : known.of(from);
            if (amount != null && piece.ofFrom() != null) {
                any = true;
                sum += amount * piece.ofFrom();
            }
        }
        return any ? Integer.valueOf((int) Math.round(sum)) : null;
    }

    private static @Nullable UnitName name(@Nullable UnitState unit) {
        return unit == null ? null : new UnitName(unit.level(), unit.code(), unit.name());
    }
}

package org.gridwarden.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridwarden.compare.UnitChange.Kind;
import org.gridwarden.compare.UnitChange.UnitGround;
import org.jspecify.annotations.Nullable;

/**
 * Names what happened to the units of a layer, by majority of ground in both directions. Every unit that changed is told of
 * at least once; one that split and took in another is told of twice. Not safe between threads.
 */
final class UnitChanges {

    private static final Comparator<UnitChange> ORDER = Comparator.comparing(UnitChange::kind)
            .thenComparing(change -> (change.before().isEmpty() ? change.after() : change.before())
                    .get(0)
                    .code());

    /** A half is no majority, however its square metres were rounded. */
    private static final double ROUNDING = 1e-9;

    private final LayerChange layer;
    private final Map<String, UnitState> before = new HashMap<>();
    private final Map<String, UnitState> after = new HashMap<>();
    /** Units made of a unit: itself or new ones. */
    private final Map<String, Set<String>> madeOf = new TreeMap<>();
    /** Units that went into a unit: itself or such as are gone. */
    private final Map<String, Set<String>> wentInto = new TreeMap<>();

    private final Map<String, List<GroundPiece>> piecesFrom = new HashMap<>();
    private final Map<String, List<GroundPiece>> piecesTo = new HashMap<>();
    private final Set<String> toldBefore = new HashSet<>();
    private final Set<String> toldAfter = new HashSet<>();
    private final List<UnitChange> changes = new ArrayList<>();

    private UnitChanges(LayerChange layer) {
        this.layer = layer;
        layer.before().forEach(unit -> before.put(unit.code(), unit));
        layer.after().forEach(unit -> after.put(unit.code(), unit));
        for (GroundPiece piece : layer.pieces()) {
            String from = piece.from();
            String to = piece.to();
            if (from != null) {
                piecesFrom.computeIfAbsent(from, key -> new ArrayList<>()).add(piece);
            }
            if (to != null) {
                piecesTo.computeIfAbsent(to, key -> new ArrayList<>()).add(piece);
            }
            if (from != null && to != null) {
                if (isMost(piece.ofTo()) && (from.equals(to) || !before.containsKey(to))) {
                    madeOf.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
                }
                if (isMost(piece.ofFrom()) && (from.equals(to) || !after.containsKey(from))) {
                    wentInto.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
                }
            }
        }
    }

    /** The changes, by kind and code. */
    static List<UnitChange> of(LayerChange layer) {
        UnitChanges found = new UnitChanges(layer);
        found.tell();
        found.changes.sort(ORDER);
        return found.changes;
    }

    private void tell() {
        madeOf.forEach((from, made) -> {
            if (made.size() > 1) {
                add(Kind.SPLIT, Set.of(from), made);
            }
        });
        wentInto.forEach((to, gone) -> {
            if (gone.size() > 1) {
                add(Kind.MERGED, gone, Set.of(to));
            }
        });
        for (UnitState unit : layer.before()) {
            recode(unit.code());
        }
        for (UnitState unit : layer.before()) {
            if (!toldBefore.contains(unit.code())) {
                if (!after.containsKey(unit.code())) {
                    add(Kind.REMOVED, Set.of(unit.code()), Set.of());
                } else {
                    reshape(unit.code());
                }
            }
        }
        for (UnitState unit : layer.after()) {
            if (!toldAfter.contains(unit.code())) {
                if (before.containsKey(unit.code())) {
                    reshape(unit.code());
                } else {
                    add(Kind.ADDED, Set.of(), Set.of(unit.code()));
                }
            }
        }
    }

    private void recode(String from) {
        Set<String> made = madeOf.getOrDefault(from, Set.of());
        if (toldBefore.contains(from) || after.containsKey(from) || made.size() != 1) {
            return;
        }
        String to = made.iterator().next();
        boolean mutual = wentInto.getOrDefault(to, Set.of()).equals(Set.of(from));
        if (mutual && !before.containsKey(to) && !toldAfter.contains(to)) {
            add(Kind.RECODED, Set.of(from), Set.of(to));
        }
    }

    private void reshape(String code) {
        boolean moved =
                pieces(Set.of(code), Set.of(code)).stream().anyMatch(piece -> !piece.isKept() && !piece.hairline());
        add(moved ? Kind.RESHAPED : Kind.REDRAWN, Set.of(code), Set.of(code));
    }

    private void add(Kind kind, Set<String> from, Set<String> to) {
        toldBefore.addAll(from);
        toldAfter.addAll(to);
        changes.add(new UnitChange(
                kind,
                ground(from, before, layer.areasBefore()),
                ground(to, after, layer.areasAfter()),
                pieces(from, to)));
    }

    private List<GroundPiece> pieces(Set<String> from, Set<String> to) {
        Set<GroundPiece> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<GroundPiece> pieces = new ArrayList<>();
        from.forEach(code -> piecesFrom.getOrDefault(code, List.of()).stream()
                .filter(found::add)
                .forEach(pieces::add));
        to.forEach(code -> piecesTo.getOrDefault(code, List.of()).stream()
                .filter(found::add)
                .forEach(pieces::add));
        pieces.sort(Comparator.comparingDouble(GroundPiece::areaSquareMetres).reversed());
        return pieces;
    }

    private static List<UnitGround> ground(Set<String> codes, Map<String, UnitState> units, Map<String, Double> areas) {
        return codes.stream()
                .sorted()
                .map(code -> new UnitGround(
                        code, Objects.requireNonNull(units.get(code)).name(), areas.getOrDefault(code, 0.0)))
                .collect(Collectors.toList());
    }

    private static boolean isMost(@Nullable Double share) {
        return share != null && share > 0.5 + ROUNDING;
    }
}

package org.gridwarden.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.grid.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What an edition did to the ground of one unit. Immutable.
 *
 * @param edition the edition
 * @param kinds what became of the unit, as {@link UnitChange} says; empty in the first edition of a network
 * @param keptSquareMetres ground that it had before and still has, under whatever code
 * @param from where ground came from, largest first
 * @param to where ground went, largest first
 */
public record LineageEvent(
        Edition edition, List<UnitChange.Kind> kinds, double keptSquareMetres, List<Relative> from, List<Relative> to) {

    /**
     * Ground in common with another unit.
     *
     * @param code its code, null for nobody's ground
     * @param name its name
     * @param areaSquareMetres the ground
     * @param ofUnit its share of the unit's ground: of the new ground for what came, of the old for what went
     * @param ofRelative its share of the other's ground: of the old for what came, of the new for what went
     * @param hairline whether it is a trace of a moved vertex only
     */
    public record Relative(
            @Nullable String code,
            @Nullable String name,
            double areaSquareMetres,
            @Nullable Double ofUnit,
            @Nullable Double ofRelative,
            boolean hairline) {}

    public LineageEvent {
        kinds = List.copyOf(kinds);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    static LineageEvent first(Edition edition) {
        return new LineageEvent(edition, List.of(), 0, List.of(), List.of());
    }

    static LineageEvent of(Edition edition, String unit, Comparison comparison) {
        List<UnitChange> changes = comparison.levels().stream()
                .flatMap(level -> level.changes().stream())
                .filter(change -> holds(change.before(), unit) || holds(change.after(), unit))
                .toList();
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        comparison.levels().stream().flatMap(level -> level.changes().stream()).forEach(change -> {
            change.before().forEach(one -> before.put(one.code(), one.name()));
            change.after().forEach(one -> after.put(one.code(), one.name()));
        });
        List<GroundPiece> pieces = changes.stream()
                .flatMap(change -> change.pieces().stream())
                .distinct()
                .toList();
        return new LineageEvent(
                edition,
                changes.stream().map(UnitChange::kind).distinct().toList(),
                pieces.stream()
                        .filter(piece -> unit.equals(piece.from()) && piece.isKept())
                        .mapToDouble(GroundPiece::areaSquareMetres)
                        .sum(),
                pieces.stream()
                        .filter(piece -> unit.equals(piece.to()) && !piece.isKept())
                        .map(piece -> relative(piece, piece.from(), before, piece.ofTo(), piece.ofFrom()))
                        .toList(),
                pieces.stream()
                        .filter(piece -> unit.equals(piece.from()) && !piece.isKept())
                        .map(piece -> relative(piece, piece.to(), after, piece.ofFrom(), piece.ofTo()))
                        .toList());
    }

    private static Relative relative(
            GroundPiece piece,
            @Nullable String code,
            Map<String, String> names,
            @Nullable Double ofUnit,
            @Nullable Double ofRelative) {
        return new Relative(
                code,
                code == null ? null : names.get(code),
                piece.areaSquareMetres(),
                ofUnit,
                ofRelative,
                piece.hairline());
    }

    private static boolean holds(List<UnitChange.UnitGround> units, String code) {
        return units.stream().anyMatch(unit -> Objects.equals(unit.code(), code));
    }
}

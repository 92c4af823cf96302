package org.gridwarden.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.coverage.CoverageOverlay;
import org.gridwarden.coverage.CoverageOverlay.Piece;
import org.gridwarden.geo.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How the ground of one layer of disjoint units changed hands. Immutable.
 *
 * @param before units of the first state whose ground or code changed, by code
 * @param after units of the second state whose ground or code changed, by code
 * @param areasBefore square metres of each unit of {@code before}
 * @param areasAfter square metres of each unit of {@code after}
 * @param pieces the ground of all of them, by {@code from}, then {@code to}; it sums to both areas
 */
public record LayerChange(
        List<UnitState> before,
        List<UnitState> after,
        Map<String, Double> areasBefore,
        Map<String, Double> areasAfter,
        List<GroundPiece> pieces) {

    public LayerChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        areasBefore = Map.copyOf(areasBefore);
        areasAfter = Map.copyOf(areasAfter);
        pieces = List.copyOf(pieces);
    }

    /** The change from one set of units to another; each set is disjoint. */
    public static LayerChange of(
            NetworkState stateBefore, List<UnitState> before, NetworkState stateAfter, List<UnitState> after) {
        List<UnitState> goneOrChanged = changed(before, after);
        List<UnitState> newOrChanged = changed(after, before);
        List<Piece> pieces = CoverageOverlay.of(
                shapes(stateBefore, goneOrChanged),
                shapes(stateAfter, newOrChanged),
                (from, to) -> !Objects.equals(code(goneOrChanged, from), code(newOrChanged, to)));
        Map<String, Double> areasBefore = areas(pieces, piece -> code(goneOrChanged, piece.before()));
        Map<String, Double> areasAfter = areas(pieces, piece -> code(newOrChanged, piece.after()));
        return new LayerChange(
                goneOrChanged,
                newOrChanged,
                areasBefore,
                areasAfter,
                pieces.stream()
                        .map(piece -> piece(
                                piece,
                                code(goneOrChanged, piece.before()),
                                code(newOrChanged, piece.after()),
                                areasBefore,
                                areasAfter))
                        .toList());
    }

    /** Ground that changed hands, largest first. */
    public List<GroundPiece> moves() {
        return pieces.stream()
                .filter(piece -> !piece.isKept())
                .sorted(Comparator.comparingDouble(GroundPiece::areaSquareMetres)
                        .reversed())
                .toList();
    }

    private static List<UnitState> changed(List<UnitState> units, List<UnitState> others) {
        Map<String, UnitState> byCode = others.stream().collect(Collectors.toMap(UnitState::code, unit -> unit));
        return units.stream()
                .filter(unit -> !unit.hasKept(byCode.get(unit.code())))
                .sorted(Comparator.comparing(UnitState::code))
                .toList();
    }

    private static List<Geometry> shapes(NetworkState state, List<UnitState> units) {
        Map<String, Geometry> shapes =
                state.shapes(units.stream().map(UnitState::code).toList());
        List<Geometry> ordered = new ArrayList<>(units.size());
        units.forEach(unit -> ordered.add(Objects.requireNonNull(shapes.get(unit.code()))));
        return ordered;
    }

    private static @Nullable String code(List<UnitState> units, int index) {
        return index == CoverageOverlay.NOBODY ? null : units.get(index).code();
    }

    private static Map<String, Double> areas(List<Piece> pieces, Function<Piece, @Nullable String> unit) {
        Map<String, Double> areas = new HashMap<>();
        for (Piece piece : pieces) {
            String code = unit.apply(piece);
            if (code != null) {
                areas.merge(code, piece.areaSquareMetres(), Double::sum);
            }
        }
        return areas;
    }

    private static GroundPiece piece(
            Piece piece,
            @Nullable String from,
            @Nullable String to,
            Map<String, Double> areasBefore,
            Map<String, Double> areasAfter) {
        double area = piece.areaSquareMetres();
        boolean hairline = !piece.place().isEmpty()
                && 2 * area < GroundPiece.HAIRLINE_METRES * Geodesic.lengthMetres(piece.place());
        return new GroundPiece(
                from, to, area, share(area, areasBefore, from), share(area, areasAfter, to), piece.place(), hairline);
    }

    private static @Nullable Double share(double area, Map<String, Double> areas, @Nullable String code) {
        Double whole = code == null ? null : areas.get(code);
        return whole == null || whole == 0 ? null : Double.valueOf(Math.min(1, area / whole));
    }
}

package org.gridwarden.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in one level.
 *
 * @param level its rank
 * @param unitsBefore number of its units
 * @param unitsAfter number of its units
 * @param changes units that changed, by kind and code
 * @param moves ground that changed hands, largest first; ground whose unit has only another code now did not
 */
public record LevelComparison(
        int level, int unitsBefore, int unitsAfter, List<UnitChange> changes, List<GroundPiece> moves) {

    public LevelComparison {
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
    }

    static LevelComparison of(int level, int unitsBefore, int unitsAfter, LayerChange layer) {
        List<UnitChange> changes = UnitChanges.of(layer);
        Map<String, String> recoded = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() == UnitChange.Kind.RECODED)
                .forEach(change -> recoded.put(
                        change.before().get(0).code(), change.after().get(0).code()));
        return new LevelComparison(
                level,
                unitsBefore,
                unitsAfter,
                changes,
                layer.moves().stream()
                        .filter(move -> move.from() == null
                                || move.to() == null
                                || !move.to().equals(recoded.get(move.from())))
                        .toList());
    }

    /** Square metres that went from one unit to another. */
    public double movedSquareMetres() {
        return sum(true, true);
    }

    /** Square metres that a unit won and none had. */
    public double appearedSquareMetres() {
        return sum(false, true);
    }

    /** Square metres that a unit lost and none has. */
    public double vanishedSquareMetres() {
        return sum(true, false);
    }

    /** How many changes are of this kind. */
    public long count(UnitChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private double sum(boolean hadOwner, boolean hasOwner) {
        return moves.stream()
                .filter(move -> (move.from() != null) == hadOwner && (move.to() != null) == hasOwner)
                .mapToDouble(GroundPiece::areaSquareMetres)
                .sum();
    }
}

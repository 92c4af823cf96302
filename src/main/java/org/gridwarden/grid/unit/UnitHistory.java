package org.gridwarden.grid.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in a unit from edition to edition. Pure. */
public final class UnitHistory {

    private UnitHistory() {}

    /** Kinds of change. */
    public enum Change {
        /** The first edition that holds it, or the first after it had been removed. */
        CREATED,
        /** Its boundary. */
        BOUNDARY,
        /** Its name. */
        NAME,
        /** Its parent. */
        PARENT,
        /** Its attributes. */
        ATTRIBUTES,
        /** The first edition that no longer holds it. */
        REMOVED
    }

    /**
     * The unit in one edition; {@code boundaryId} is null where the edition does not hold it, and then the other values
     * mean nothing.
     */
    record State(
            int number,
            @Nullable Long boundaryId,
            @Nullable String name,
            @Nullable String parent,
            @Nullable String attributes,
            double areaSquareMetres) {
        boolean isPresent() {
            return boundaryId != null;
        }
    }

    /**
     * An edition in which something changed.
     *
     * @param number the edition's number
     * @param name name as of it; the last one where it was removed
     * @param parent parent's code as of it
     * @param areaSquareMetres area as of it
     * @param changes what changed, never empty
     */
    public record Version(
            int number, String name, @Nullable String parent, double areaSquareMetres, List<Change> changes) {}

    /** The editions in which the unit changed, from its states in ascending order of number. */
    static List<Version> of(List<State> states) {
        List<Version> versions = new ArrayList<>();
        State before = null;
        for (State state : states) {
            List<Change> changes = changes(before, state);
            if (!changes.isEmpty()) {
                State shown = state.isPresent() ? state : Objects.requireNonNull(before);
                versions.add(new Version(
                        state.number(),
                        Objects.requireNonNull(shown.name()),
                        shown.parent(),
                        shown.areaSquareMetres(),
                        changes));
            }
            before = state;
        }
        return versions;
    }

    private static List<Change> changes(@Nullable State before, State now) {
        if (before == null || !before.isPresent()) {
            return now.isPresent() ? List.of(Change.CREATED) : List.of();
        }
        if (!now.isPresent()) {
            return List.of(Change.REMOVED);
        }
        List<Change> changes = new ArrayList<>();
        add(changes, Change.BOUNDARY, before.boundaryId(), now.boundaryId());
        add(changes, Change.NAME, before.name(), now.name());
        add(changes, Change.PARENT, before.parent(), now.parent());
        add(changes, Change.ATTRIBUTES, before.attributes(), now.attributes());
        return changes;
    }

    private static void add(List<Change> changes, Change change, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            changes.add(change);
        }
    }
}

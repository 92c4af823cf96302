package org.gridwarden.density;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Figures per unit of one level.
 *
 * @param total what the units of the network own, or what the unit asked within owns
 * @param unowned matching reports that no unit of the network owns
 * @param leftOut matching reports left out because they lie on a default point
 * @param items the units of the level by code
 */
public record Choropleth(Figures total, int unowned, int leftOut, List<Item> items) {

    /**
     * One unit.
     *
     * @param unit the unit
     * @param parent code of its parent, null for a root
     * @param figures its reports, those of its subtree included
     */
    public record Item(UnitFigure unit, @Nullable String parent, Figures figures) {

        /** Reports per square kilometre; null without an area. */
        public @Nullable Double perSquareKilometre() {
            return unit.areaSquareMetres() > 0 ? figures.count() * 1e6 / unit.areaSquareMetres() : null;
        }

        /** Reports per thousand residents; null where their number is unknown or none. */
        public @Nullable Double perThousandResidents() {
            Integer residents = unit.residents();
            return residents == null || residents == 0 ? null : figures.count() * 1000.0 / residents;
        }
    }

    /**
     * The figures of a level.
     *
     * @param level rank of the level
     * @param within code of the unit whose subtree is wanted, null for all; throws {@link NoSuchElementException} when
     *     there is none
     */
    static Choropleth of(UnitTree tree, UnitCounts counts, int level, @Nullable String within) {
        int root = within == null
                ? UnitTree.NONE
                : tree.find(within)
                        .orElseThrow(
                                () -> new NoSuchElementException("there is no unit " + within + " in this edition"));
        boolean[] shown = tree.subtree(root);
        Figures total = root == UnitTree.NONE ? Figures.NONE : counts.figures(root);
        List<Item> items = new ArrayList<>();
        for (int position = 0; position < tree.size(); position++) {
            if (root == UnitTree.NONE && tree.parent(position) == UnitTree.NONE && !tree.isInside(position)) {
                total = total.plus(counts.figures(position));
            }
            if (shown[position] && tree.unit(position).level() == level) {
                int parent = tree.parent(position);
                items.add(new Item(
                        tree.unit(position),
                        parent == UnitTree.NONE ? null : tree.unit(parent).code(),
                        counts.figures(position)));
            }
        }
        return new Choropleth(total, counts.unowned(), counts.leftOut(), List.copyOf(items));
    }
}

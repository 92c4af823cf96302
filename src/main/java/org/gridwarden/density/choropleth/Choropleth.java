package org.gridwarden.density.choropleth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.UnitCounts;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.figure.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Figures per unit of one level.
 *
 * @param total what the units of the network own, or what the unit asked within owns
 * @param totalBefore the same in the period compared with, null where none is
 * @param unowned matching reports that no unit of the network owns; 0 within a unit, for they lie in none
 * @param leftOut matching reports of the network, or of the unit asked within, left out because they lie on a default point
 * @param hidden units that show nothing because of the threshold
 * @param threshold what is hidden
 * @param shrinkage how values are drawn to the mean; null for measures that do not divide
 * @param classes the classes of the values shown
 * @param items the units of the level by code
 */
public record Choropleth(
        Figures total,
        @Nullable Figures totalBefore,
        int unowned,
        int leftOut,
        int hidden,
        Threshold threshold,
        @Nullable Shrinkage shrinkage,
        ClassBreaks classes,
        List<Item> items) {

    /**
     * One unit.
     *
     * @param unit the unit
     * @param parent code of its parent, null for a root
     * @param hidden whether the threshold keeps its figures back: then there are none
     * @param figures its reports, those of its subtree included
     * @param before the same in the period compared with, null where none is
     * @param value the measure asked, null where it cannot be given
     * @param shrunk the value drawn to the mean of all units, null for measures that do not divide
     */
    public record Item(
            UnitFigure unit,
            @Nullable String parent,
            boolean hidden,
            Figures figures,
            @Nullable Figures before,
            @Nullable Double value,
            @Nullable Double shrunk) {

        /** A measure of this unit; null where it cannot be given. */
        public @Nullable Double value(Measure measure) {
            return hidden ? null : measure.value(unit, figures, before);
        }

        private Item with(@Nullable Double newValue, @Nullable Double newShrunk) {
            return new Item(unit, parent, hidden, figures, before, newValue, newShrunk);
        }
    }

    public Choropleth {
        items = List.copyOf(items);
    }

    /**
     * What a choropleth is made from.
     *
     * @param tree the units
     * @param counts their reports
     * @param before their reports in the period compared with, null for none
     * @param root position of the unit whose subtree is wanted, {@link UnitTree#NONE} for all
     * @param level rank of the level
     * @param leftOut matching reports of the root, of all for none, left out because they lie on a default point
     * @param roads adds the length of its roads to a unit
     */
    public record Ingredients(
            UnitTree tree,
            UnitCounts counts,
            @Nullable UnitCounts before,
            int root,
            int level,
            Threshold threshold,
            int leftOut,
            Function<Integer, UnitFigure> roads) {}

    /** The figures of a level. */
    public static Choropleth of(Ingredients from, DensityQuery query) {
        List<Item> items = items(from);
        Shrinkage shrinkage = query.measure().isRatio() ? shrinkage(items, query.measure()) : null;
        List<Item> told = items.stream()
                .map(item -> item.with(item.value(query.measure()), shrunk(item, query.measure(), shrinkage)))
                .toList();
        return new Choropleth(
                total(from, from.counts()),
                from.before() == null ? null : total(from, from.before()),
                from.root() == UnitTree.NONE ? from.counts().unowned() : 0,
                from.leftOut(),
                (int) items.stream().filter(Item::hidden).count(),
                from.threshold(),
                shrinkage,
                classes(told, query),
                told);
    }

    private static List<Item> items(Ingredients from) {
        UnitTree tree = from.tree();
        boolean[] shown = tree.subtree(from.root());
        List<Item> items = new ArrayList<>();
        for (int position = 0; position < tree.size(); position++) {
            if (shown[position] && tree.unit(position).level() == from.level()) {
                Figures figures = from.counts().figures(position);
                Figures before = from.before() == null ? null : from.before().figures(position);
                boolean hidden = from.threshold().hides(figures.count(), from.level())
                        || (before != null && from.threshold().hides(before.count(), from.level()));
                int parent = tree.parent(position);
                items.add(new Item(
                        from.roads().apply(position),
                        parent == UnitTree.NONE ? null : tree.unit(parent).code(),
                        hidden,
                        hidden ? Figures.NONE : figures,
                        hidden ? null : before,
                        null,
                        null));
            }
        }
        return items;
    }

    private static Figures total(Ingredients from, UnitCounts counts) {
        if (from.root() != UnitTree.NONE) {
            return counts.figures(from.root());
        }
        Figures total = Figures.NONE;
        for (int position = 0; position < from.tree().size(); position++) {
            if (from.tree().parent(position) == UnitTree.NONE && !from.tree().isInside(position)) {
                total = total.plus(counts.figures(position));
            }
        }
        return total;
    }

    private static Shrinkage shrinkage(List<Item> items, Measure measure) {
        List<Item> known = items.stream()
                .filter(item -> !item.hidden() && measure.denominator(item.unit(), item.figures()) != null)
                .toList();
        double[] numerators = known.stream()
                .mapToDouble(item -> measure.numerator(item.figures()))
                .toArray();
        double[] denominators =
                known.stream().mapToDouble(item -> denominator(item, measure)).toArray();
        return Shrinkage.of(numerators, denominators, measure == Measure.RATE, 100);
    }

    private static @Nullable Double shrunk(Item item, Measure measure, @Nullable Shrinkage shrinkage) {
        return shrinkage == null || item.hidden() || denominator(item, measure) == 0
                ? null
                : shrinkage.of(measure.numerator(item.figures()), denominator(item, measure));
    }

    private static double denominator(Item item, Measure measure) {
        Double known = measure.denominator(item.unit(), item.figures());
        return known == null ? 0 : known;
    }

    private static ClassBreaks classes(List<Item> items, DensityQuery query) {
        double[] values = items.stream()
                .mapToDouble(item -> shown(item, query.shrink()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        DensityQuery.Classes wanted = query.classes();
        return wanted.method() == ClassBreaks.Method.FIXED
                ? ClassBreaks.fixed(values, wanted.bounds())
                : ClassBreaks.of(wanted.method(), values, wanted.count());
    }

    /** The value that is put into a class, not a number where there is none. */
    private static double shown(Item item, boolean shrink) {
        Double shrunk = item.shrunk();
        Double value = item.value();
        return shrink && shrunk != null ? shrunk : value == null ? Double.NaN : value;
    }
}

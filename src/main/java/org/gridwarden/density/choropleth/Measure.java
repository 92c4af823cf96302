package org.gridwarden.density.choropleth;

import org.gridwarden.density.figure.Figures;
import org.gridwarden.density.figure.UnitFigure;
import org.jspecify.annotations.Nullable;

/** What is told of a unit: a count, or a count over something. */
public enum Measure {
    /** Reports. */
    COUNT,
    /** Not closed. */
    OPEN,
    /** Closed. */
    CLOSED,
    /** Open and past their time. */
    OVERDUE,
    /** Sum of weights. */
    WEIGHT,
    /** Closed of all, per cent (整改率). */
    RATE,
    /** Reports per square kilometre. */
    PER_KM2,
    /** Reports per thousand residents. */
    PER_1000_RESIDENTS,
    /** Reports per thousand households. */
    PER_1000_HOUSEHOLDS,
    /** Reports per kilometre of road. */
    PER_ROAD_KM,
    /** Per cent more or fewer reports than in the period compared with. */
    CHANGE;

    private static final double PER_CENT = 100;
    private static final double THOUSAND = 1000;

    /** Whether the measure divides by something that can be small, so that chance weighs heavily in it. */
    public boolean isRatio() {
        return ordinal() >= RATE.ordinal() && this != CHANGE;
    }

    /**
     * What the count is divided by, in the unit of the measure: square kilometres, thousands of residents …; null where it is
     * unknown or nothing.
     */
    public @Nullable Double denominator(UnitFigure unit, Figures figures) {
        double amount = switch (this) {
            case RATE -> figures.count() / PER_CENT;
            case PER_KM2 -> unit.areaSquareMetres() / 1e6;
            case PER_1000_RESIDENTS -> number(unit.residents()) / THOUSAND;
            case PER_1000_HOUSEHOLDS -> number(unit.households()) / THOUSAND;
            case PER_ROAD_KM -> number(unit.roadMetres()) / THOUSAND;
            case COUNT, OPEN, CLOSED, OVERDUE, WEIGHT, CHANGE -> 0;
        };
        return amount > 0 ? amount : null;
    }

    /** What is divided: the closed ones for a rate, otherwise what is counted. */
    public double numerator(Figures figures) {
        return switch (this) {
            case RATE, CLOSED -> figures.closed();
            case OPEN -> figures.open();
            case OVERDUE -> figures.overdue();
            case WEIGHT -> figures.weight();
            case COUNT, PER_KM2, PER_1000_RESIDENTS, PER_1000_HOUSEHOLDS, PER_ROAD_KM, CHANGE -> figures.count();
        };
    }

    /**
     * The value of the measure; null where it cannot be given.
     *
     * @param before the same unit in the period compared with, null where none is
     */
    public @Nullable Double value(UnitFigure unit, Figures figures, @Nullable Figures before) {
        if (this == CHANGE) {
            return before == null || before.count() == 0
                    ? null
                    : PER_CENT * (figures.count() - before.count()) / before.count();
        }
        if (!isRatio()) {
            return numerator(figures);
        }
        Double denominator = denominator(unit, figures);
        return denominator == null ? null : numerator(figures) / denominator;
    }

    private static double number(@Nullable Number known) {
        return known == null ? 0 : known.doubleValue();
    }
}

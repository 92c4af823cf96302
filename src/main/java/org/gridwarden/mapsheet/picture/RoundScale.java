package org.gridwarden.mapsheet.picture;

import org.gridwarden.mapsheet.canvas.Box;

/** Scales and lengths as people say them: 1:5,000, 500 m. */
final class RoundScale {

    private static final double[] STEPS = {1, 1.2, 1.25, 1.5, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7.5, 8, 10};

    /** What arithmetic may add to a length. */
    private static final double ROUNDING = 1e-9;

    private RoundScale() {}

    /** The greatest round scale at which ground of this size in metres fits a box: its denominator. */
    static int denominator(double metresWide, double metresHigh, Box box) {
        double metresPerPoint = 0.0254 / 72;
        double least = Math.max(
                Math.max(metresWide / (box.width() * metresPerPoint), metresHigh / (box.height() * metresPerPoint)), 1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            double candidate = step * power;
            if (candidate >= least * (1 - ROUNDING) && candidate == Math.rint(candidate)) {
                return (int) candidate;
            }
        }
        return (int) Math.ceil(10 * power);
    }

    /** The longest bar of 1, 2 or 5 times a power of ten that is not longer than this. */
    static double bar(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double step = metres / power;
        return (step >= 5 ? 5 : step >= 2 ? 2 : 1) * power;
    }

    /** Points on paper for a metre on the ground. */
    static double pointsPerMetre(int denominator) {
        return 72 / 0.0254 / denominator;
    }
}

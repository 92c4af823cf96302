package org.gridwarden.density.choropleth;

/**
 * Global empirical Bayes: a rate that rests on little is drawn towards the mean of all, by as much as chance alone could
 * explain (Marshall, Applied Statistics 40(2), 1991, method of moments). It is always told beside the raw rate. Immutable.
 *
 * @param mean all numerators over all denominators
 * @param spread variance of the true rates about the mean; 0 where chance explains everything
 * @param chance variance of a rate whose denominator is 1
 */
public record Shrinkage(double mean, double spread, double chance) {

    /**
     * The shrinkage of these rates.
     *
     * @param binomial whether the numerator is a part of the denominator; otherwise counts are taken as Poisson
     * @param scale what a numerator equal to its denominator is worth: 100 for per cent where the denominator is in hundreds
     */
    @SuppressWarnings("ArrayRecordComponent")
    public static Shrinkage of(double[] numerators, double[] denominators, boolean binomial, double scale) {
        double n = 0;
        double d = 0;
        for (int i = 0; i < numerators.length; i++) {
            n += numerators[i];
            d += denominators[i];
        }
        if (d == 0) {
            return new Shrinkage(0, 0, 0);
        }
        double mean = n / d;
        double squares = 0;
        for (int i = 0; i < numerators.length; i++) {
            if (denominators[i] > 0) {
                double off = numerators[i] / denominators[i] - mean;
                squares += denominators[i] * off * off;
            }
        }
        double chance = binomial ? mean * (scale - mean) / scale : mean;
        double spread = squares / d - chance * numerators.length / d;
        return new Shrinkage(mean, Math.max(0, spread), chance);
    }

    /** What a rate is drawn to. */
    public double of(double numerator, double denominator) {
        if (denominator <= 0) {
            return mean;
        }
        double trust = spread == 0 ? 0 : spread / (spread + chance / denominator);
        return mean + trust * (numerator / denominator - mean);
    }
}

package org.gridwarden.density.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gridwarden.density.scan.Period;

/**
 * A share with what it is a share of: the only way in which a percentage is shown.
 *
 * @param numerator what is counted
 * @param denominator out of how many
 * @param period over which time both were counted
 */
public record Rate(long numerator, long denominator, Period period) {

    public Rate {
        if (numerator < 0 || denominator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " is no share of " + denominator);
        }
    }

    /** Per cent, half up to two decimals: 2,537 of 2,948 are 86.06. Empty of nothing. */
    public Optional<BigDecimal> percent() {
        if (denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
    }
}

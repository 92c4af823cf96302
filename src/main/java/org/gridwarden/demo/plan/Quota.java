package org.gridwarden.demo.plan;

import java.util.Arrays;

/** Shares out a whole number by weight: at least one each, largest remainders first. Pure. */
public final class Quota {

    private Quota() {}

    /** Shares that sum to {@code total}, in proportion to {@code weights} but none below 1. */
    public static int[] share(int total, double[] weights) {
        if (total < weights.length) {
            throw new IllegalArgumentException(total + " cannot be shared by " + weights.length);
        }
        int[] shares = new int[weights.length];
        Arrays.fill(shares, 1);
        double all = Arrays.stream(weights).sum();
        for (int left = total - weights.length; left > 0; left--) {
            int neediest = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < shares.length; i++) {
                double need = total * weights[i] / all - shares[i];
                if (need > most) {
                    most = need;
                    neediest = i;
                }
            }
            shares[neediest]++;
        }
        return shares;
    }
}

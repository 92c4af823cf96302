package org.gridwarden.lint.check;

import org.gridwarden.lint.city.City;
import org.gridwarden.lint.rule.Rule;

/** Looks for breaches of one rule. Called once for each state of a network; many run at the same time. */
@FunctionalInterface
interface Check {

    /** Writes down every unit that was looked at and every breach. */
    void run(Rule rule, City city, Sheet sheet);
}

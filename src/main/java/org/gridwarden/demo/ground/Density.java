package org.gridwarden.demo.ground;

/** How much of a city lies at a place, per square metre, in any unit. */
@FunctionalInterface
public interface Density {

    /** The density {@code east} and {@code north} metres from the origin; positive. */
    double at(double east, double north);
}

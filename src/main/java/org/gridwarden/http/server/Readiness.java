package org.gridwarden.http.server;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What must hold before the service may be asked, each with a name.
 *
 * @param checks in order of display
 */
public record Readiness(List<Check> checks) {

    public Readiness {
        checks = List.copyOf(checks);
    }

    /**
     * One condition.
     *
     * @param name such as {@code database}
     * @param holds asked anew each time; must answer quickly
     */
    public record Check(String name, BooleanSupplier holds) {}
}

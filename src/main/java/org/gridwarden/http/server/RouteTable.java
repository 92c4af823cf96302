package org.gridwarden.http.server;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/**
 * Every route of the service. Two routes with the same method and path are refused.
 *
 * @param routes in order of registration
 */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.toString())) {
                throw new IllegalArgumentException("registered twice: " + route);
            }
        }
    }

    /** The table of all these sources. */
    public static RouteTable of(List<? extends RouteSource> sources) {
        return new RouteTable(
                sources.stream().flatMap(source -> source.routes().stream()).toList());
    }
}

package org.gridwarden.http;

import java.util.List;

/** The routes of one capability; implemented by its {@code *Routes}. */
public interface RouteSource {

    /** Every route, in the order of the API description. */
    List<Route> routes();
}

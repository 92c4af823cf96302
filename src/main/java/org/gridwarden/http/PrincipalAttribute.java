package org.gridwarden.http;

/** Where a request keeps its caller. */
final class PrincipalAttribute {

    static final String NAME = "gridwarden.principal";

    private PrincipalAttribute() {}
}

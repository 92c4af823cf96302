package org.gridwarden.impact.change;

import org.gridwarden.geo.LngLat;

/** An evaluation point that may change hands. */
public record MovingPoint(long id, String code, String name, LngLat place) {}

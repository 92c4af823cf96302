package org.gridwarden.impact;

import org.gridwarden.geo.LngLat;

/** An evaluation point that may change hands. */
record MovingPoint(long id, String code, String name, LngLat place) {}

package org.gridwarden.intake.defaultplace;

import org.gridwarden.geo.LngLat;

/**
 * A coordinate that stands for "no place".
 *
 * @param id database identity
 * @param place where
 * @param reportCount reports that it held when it was last looked at
 * @param state {@code suspected} by the rule, {@code confirmed} or {@code dismissed} by a person
 */
public record DefaultPlace(long id, LngLat place, int reportCount, String state) {}

package org.gridwarden.lint.city;

import java.time.Instant;

/** When an edition takes effect. */
public record EditionDate(int number, Instant effectiveAt) {}

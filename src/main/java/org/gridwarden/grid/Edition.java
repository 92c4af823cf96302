package org.gridwarden.grid;

import java.time.Instant;

/**
 * A numbered, immutable, checked state of a network.
 *
 * @param id database identity
 * @param networkId the network
 * @param number 1, 2, 3 … within the network
 * @param effectiveAt instant from which it holds (valid time)
 * @param publishedAt instant at which it was recorded (recorded time)
 * @param publishedBy account name
 * @param reason why, as the publisher wrote it
 * @param contentHash SHA-256 in hex over the units and geometries in canonical order
 * @param unitCount number of units of all levels
 */
public record Edition(
        long id,
        long networkId,
        int number,
        Instant effectiveAt,
        Instant publishedAt,
        String publishedBy,
        String reason,
        String contentHash,
        int unitCount) {}

package org.gridwarden.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issued bulletin, without its pages.
 *
 * @param id database identity
 * @param network code of its network
 * @param unit code of its unit, null for the whole network
 * @param kind cadence in lower case
 * @param year in which its period ends
 * @param number within network, unit, kind and year
 * @param from first day of its period
 * @param to last day of its period
 * @param level code of the level that it ranks
 * @param language {@code zh} or {@code en}
 * @param title as printed
 * @param contentHash SHA-256 in hex of its content
 * @param issuedAt when
 * @param issuedBy account name
 */
public record Bulletin(
        long id,
        String network,
        @Nullable String unit,
        String kind,
        int year,
        int number,
        LocalDate from,
        LocalDate to,
        String level,
        String language,
        String title,
        String contentHash,
        Instant issuedAt,
        String issuedBy) {}

package org.gridwarden.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param id grows with time
 * @param at when
 * @param actor account name, {@code token:<name>} or {@code system}
 * @param action what, as {@code noun.verb}
 * @param subject on what, as a path such as {@code network/city/edition/3}
 * @param reason why, where the actor said so
 * @param detail what else is worth knowing; never a secret
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String reason,
        Map<String, Object> detail) {}

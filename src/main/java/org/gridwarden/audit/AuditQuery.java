package org.gridwarden.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which entries.
 *
 * @param subjectPrefix beginning of the subject, null for all
 * @param actor exact actor, null for all
 * @param before only entries with a smaller id, null for the newest
 */
public record AuditQuery(
        @Nullable String subjectPrefix,
        @Nullable String actor,
        @Nullable Long before) {

    /** The same question's page before an id; for null the one this began with. */
    public AuditQuery page(@Nullable Long newBefore) {
        return newBefore == null ? this : new AuditQuery(subjectPrefix, actor, newBefore);
    }
}

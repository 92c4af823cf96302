package org.gridwarden.draft;

import java.time.Instant;
import org.gridwarden.db.Transaction;

/** Who submitted, approved and returned drafts, and which networks ask for it. */
final class ReviewStore {

    private static final String SUBMIT = """
            UPDATE draft SET state = 'submitted', submitted_by = :actor, submitted_at = :now, submit_reason = :reason,
                   approved_by = NULL, approved_at = NULL, returned_by = NULL, return_reason = NULL
            WHERE id = :id""";

    private static final String APPROVE = """
            UPDATE draft SET state = 'approved', approved_by = :actor, approved_at = :now WHERE id = :id""";

    private static final String REOPEN = """
            UPDATE draft SET state = 'open', approved_by = NULL, approved_at = NULL,
                   returned_by = :actor, return_reason = :reason
            WHERE id = :id""";

    private static final String APPROVAL_REQUIRED = "SELECT approval_required FROM network WHERE id = :network";

    private static final String REQUIRE_APPROVAL = """
            UPDATE network SET approval_required = :required WHERE id = :network""";

    void submit(Transaction tx, long id, String actor, Instant now, String reason) {
        tx.handle()
                .createUpdate(SUBMIT)
                .bind("id", id)
                .bind("actor", actor)
                .bind("now", now)
                .bind("reason", reason)
                .execute();
    }

    void approve(Transaction tx, long id, String actor, Instant now) {
        tx.handle()
                .createUpdate(APPROVE)
                .bind("id", id)
                .bind("actor", actor)
                .bind("now", now)
                .execute();
    }

    void reopen(Transaction tx, long id, String actor, String reason) {
        tx.handle()
                .createUpdate(REOPEN)
                .bind("id", id)
                .bind("actor", actor)
                .bind("reason", reason)
                .execute();
    }

    /** Whether the network asks for a second person. */
    boolean approvalRequired(Transaction tx, long networkId) {
        return tx.handle()
                .createQuery(APPROVAL_REQUIRED)
                .bind("network", networkId)
                .mapTo(Boolean.class)
                .one();
    }

    void requireApproval(Transaction tx, long networkId, boolean required) {
        tx.handle()
                .createUpdate(REQUIRE_APPROVAL)
                .bind("network", networkId)
                .bind("required", required)
                .execute();
    }
}

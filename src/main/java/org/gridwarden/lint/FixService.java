package org.gridwarden.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.EditService;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.lint.code.Renumbering;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.Fix;
import org.gridwarden.lint.rule.Words;

/**
 * Mends drafts by what the rules say, through the same door as any edit, so that it can be taken back like any edit.
 * Where one of several edits is refused, those before it are taken back. Thread-safe.
 */
public final class FixService {

    private final LintService lint;
    private final EditService edits;

    /** Fixes of what lint found, made as edits of a draft. */
    public FixService(LintService lint, EditService edits) {
        this.lint = lint;
        this.edits = edits;
    }

    /**
     * What was done to a draft.
     *
     * @param fromVersion version before
     * @param version version now
     * @param seqs numbers of the edits that were made
     * @param changed codes of units that changed or are new
     * @param removed codes that are no more
     * @param sentence what was done
     */
    public record Done(
            int fromVersion,
            int version,
            List<Integer> seqs,
            List<String> changed,
            List<String> removed,
            Words sentence) {

        public Done {
            seqs = List.copyOf(seqs);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    /** Makes the fix of a finding; throws a problem where there is no such finding or no safe fix. */
    public Done fix(Caller caller, long draftId, int version, String key) {
        Finding finding = lint.draft(caller, draftId)
                .report()
                .find(key)
                .orElseThrow(() -> Problem.notFound("finding_unknown", "there is no finding " + key + " any more"));
        Fix fix = finding.fix();
        if (fix == null) {
            throw Problem.unprocessable(
                    "fix_unknown",
                    "no fix is safe here; a person must decide: "
                            + finding.sentence().en(),
                    List.of());
        }
        return apply(caller, draftId, version, fix.edits(), fix.sentence());
    }

    /** Gives the parts of a unit the codes that are suggested, in one step. */
    public Done renumber(Caller caller, long draftId, int version, String parent) {
        Renumbering plan = lint.renumbering(lint.draft(caller, draftId), parent);
        if (plan.way() == Renumbering.Way.NO_ROOM) {
            throw Problem.unprocessable("codes_exhausted", plan.explanation().en(), List.of());
        }
        return apply(caller, draftId, version, plan.edits(), plan.explanation());
    }

    private Done apply(Caller caller, long draftId, int version, List<Map<String, Object>> wanted, Words sentence) {
        int at = version;
        List<Integer> seqs = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        try {
            for (Map<String, Object> edit : wanted) {
                EditOutcome outcome = edits.apply(caller, draftId, at, edit);
                at = outcome.version();
                if (outcome.seq() != null) {
                    seqs.add(outcome.seq());
                }
                outcome.changed().forEach(unit -> changed.add(unit.code()));
                changed.removeAll(outcome.removed());
                removed.addAll(outcome.removed());
            }
        } catch (ProblemException e) {
            if (!seqs.isEmpty()) {
                edits.undo(caller, draftId, at, seqs.get(0) - 1);
            }
            throw e;
        }
        removed.removeAll(changed);
        return new Done(version, at, seqs, new ArrayList<>(changed), new ArrayList<>(removed), sentence);
    }
}

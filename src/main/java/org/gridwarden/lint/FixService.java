package org.gridwarden.lint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.draft.EditOutcome;
import org.gridwarden.draft.EditService;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.json.Json;
import org.gridwarden.lint.check.ComposedGrid;
import org.gridwarden.lint.check.ComposedKind;
import org.gridwarden.lint.check.Finding;
import org.gridwarden.lint.check.Fix;
import org.gridwarden.lint.check.Renumbering;
import org.gridwarden.lint.check.Words;
import org.jspecify.annotations.Nullable;

/**
 * Mends drafts by what the rules say, through the same door as any edit, so that it can be taken back like any edit.
 * Where one of several edits is refused, those before it are taken back. Thread-safe.
 */
public final class FixService {

    private final Database database;
    private final AuditLog audit;
    private final LintService lint;
    private final RuleService rules;
    private final EditService edits;
    private final Clock clock;
    private final ComposedStore composed = new ComposedStore();

    public FixService(
            Database database, AuditLog audit, LintService lint, RuleService rules, EditService edits, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.lint = lint;
        this.rules = rules;
        this.edits = edits;
        this.clock = clock;
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

    /**
     * Makes exactly these unit grids the members of a composed grid, none to dissolve it. What belonged to another one
     * leaves that. A name, where given, is kept beside the drafts.
     */
    public Done compose(
            Caller caller,
            long draftId,
            int version,
            String kindName,
            String code,
            @Nullable String name,
            List<String> members) {
        ComposedKind kind = rules.composed(kindName);
        Linted linted = lint.draft(caller, draftId);
        Map<String, UnitContent> grids = new LinkedHashMap<>();
        linted.report().city().contents(kind.levels()).forEach(unit -> grids.put(unit.code(), unit));
        members.stream()
                .filter(member -> !grids.containsKey(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Problem.unprocessable("unknown_unit", "the draft has no unit grid " + member, List.of());
                });
        Set<String> before = ComposedGrid.of(linted.report().city(), kind).stream()
                .filter(grid -> grid.code().equals(code))
                .flatMap(grid -> grid.memberCodes().stream())
                .collect(Collectors.toSet());
        List<Map<String, Object>> changes = new ArrayList<>();
        grids.forEach((grid, unit) -> {
            boolean wanted = members.contains(grid);
            if (wanted != before.contains(grid)) {
                changes.add(attribute(unit, kind.attribute(), wanted ? code : null));
            }
        });
        Done done = apply(
                caller,
                draftId,
                version,
                changes,
                new Words(
                        kind.name().zh() + " " + code + " 现含 " + members.size() + " 个网格",
                        kind.name().en() + " " + code + " now has " + members.size() + " members"));
        if (name != null && !name.isBlank()) {
            rename(caller, linted, kind, code, name.strip());
        }
        return done;
    }

    private void rename(Caller caller, Linted linted, ComposedKind kind, String code, String name) {
        database.useTransaction(tx -> {
            composed.put(tx, linted.network().id(), kind.kind(), code, name, caller.actor(), clock.instant());
            audit.record(
                    tx,
                    caller.actor(),
                    "composed.name",
                    "network/" + linted.network().code() + "/composed/" + kind.kind() + "/" + code,
                    null,
                    Map.of("name", name));
        });
    }

    private static Map<String, Object> attribute(UnitContent unit, String name, @Nullable String value) {
        Map<String, Object> attributes = new LinkedHashMap<>(Json.readObject(unit.attributes()));
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        return Map.of("type", "attributes", "unit", unit.code(), "attributes", attributes);
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

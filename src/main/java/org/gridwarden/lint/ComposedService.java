package org.gridwarden.lint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.DraftUnitService;
import org.gridwarden.draft.EditReadService;
import org.gridwarden.draft.EditService;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.lint.check.ComposedTrial;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.ComposedGrid;
import org.gridwarden.lint.city.ComposedKind;
import org.gridwarden.lint.city.Composition;
import org.gridwarden.lint.report.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Grids that are made of unit grids. Which unit grid belongs to which is an attribute of the unit grid, so that it is
 * drafted, published and dated with it; the boundary is derived each time. Thread-safe.
 */
public final class ComposedService {

    private static final int KEPT_DRAFTS = 4;

    private final LintService lint;
    private final RuleService rules;
    private final DraftService drafts;
    private final DraftUnitService units;
    private final EditService edits;
    private final EditReadService history;
    private final Clock clock;
    /** The last state known of a draft. */
    private final Cache<Long, State> states =
            Caffeine.newBuilder().maximumSize(KEPT_DRAFTS).softValues().build();

    /** Composed grids of drafts, changed by edits as any other attribute of their members. */
    public ComposedService(
            LintService lint,
            RuleService rules,
            DraftService drafts,
            DraftUnitService units,
            EditService edits,
            EditReadService history,
            Clock clock) {
        this.lint = lint;
        this.rules = rules;
        this.drafts = drafts;
        this.units = units;
        this.edits = edits;
        this.history = history;
        this.clock = clock;
    }

    /** Units of tiling levels, by level and code, and the city that they are. */
    private record State(Network network, int version, List<UnitContent> units, City city) {}

    /** A composition, and the draft's version in which it is so; none for an edition. */
    record Composed(ComposedKind kind, @Nullable Integer version, Composition composition) {}

    /** How a draft is composed; throws a problem when there is none or the caller may not see it. */
    Composed draft(Caller caller, long draftId, String kindName) {
        ComposedKind kind = rules.composed(kindName);
        State state = state(caller, draftId);
        return new Composed(kind, state.version(), Composition.of(state.city(), kind));
    }

    /** How the edition is composed that holds at {@code asOf}, now where null. */
    Composed edition(String network, @Nullable Instant asOf, String kindName) {
        ComposedKind kind = rules.composed(kindName);
        return new Composed(
                kind, null, Composition.of(lint.edition(network, asOf).report().city(), kind));
    }

    /**
     * Makes exactly these unit grids the members of a composed grid, none to dissolve it, as one edit of the draft. What
     * belonged to another one leaves that. Throws a 422 problem with sentences and a place where it would break a rule
     * of the gravity of an error that is not broken now.
     *
     * @param name what it is called from now on; null leaves it as it is
     */
    EditOutcome compose(
            Caller caller,
            long draftId,
            int version,
            String kindName,
            String code,
            @Nullable String name,
            List<String> members) {
        ComposedKind kind = rules.composed(kindName);
        State state = state(caller, draftId);
        Set<String> wanted = new LinkedHashSet<>(members);
        Set<String> known = new LinkedHashSet<>();
        state.city().contents(kind.levels()).forEach(unit -> known.add(unit.code()));
        wanted.stream().filter(member -> !known.contains(member)).findFirst().ifPresent(member -> {
            throw Problem.unprocessable("unknown_unit", "the draft has no unit grid " + member, List.of());
        });
        // Of another version the edit itself is refused, with what changed since.
        if (state.version() == version) {
            requireSound(state, kind, code, wanted);
        }
        ComposedGrid now = ComposedGrid.of(state.city(), kind).stream()
                .filter(grid -> grid.code().equals(code))
                .findFirst()
                .orElse(null);
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("type", "compose");
        edit.put("attribute", kind.attribute());
        edit.put("code", code);
        edit.put("name", name == null ? (now == null ? null : now.name()) : name.strip());
        edit.put("members", List.copyOf(wanted));
        edit.put(
                "leaving",
                now == null
                        ? List.of()
                        : now.memberCodes().stream()
                                .filter(member -> !wanted.contains(member))
                                .toList());
        return edits.apply(caller, draftId, version, edit);
    }

    private void requireSound(State state, ComposedKind kind, String code, Set<String> members) {
        List<Finding> breaches =
                new ComposedTrial(state.city(), kind).breaches(rules.list(state.network()), code, members);
        if (breaches.isEmpty()) {
            return;
        }
        Finding first = breaches.get(0);
        Problem problem = Problem.unprocessable(
                        "composed_refused", first.sentence().en(), List.of())
                .problem()
                .with(Map.of(
                        "units",
                        first.units(),
                        "sentences",
                        breaches.stream().map(Finding::sentence).toList()));
        throw new ProblemException(first.place() == null ? problem : problem.at(first.place()));
    }

    /** Without buildings and without the rules; only what changed is read again. */
    private State state(Caller caller, long draftId) {
        int version = drafts.get(caller, draftId).version();
        State known = states.getIfPresent(draftId);
        if (known != null && known.version() == version) {
            return known;
        }
        State fresh = known == null || known.version() > version ? null : after(known, caller, draftId);
        if (fresh == null) {
            DraftUnitService.At<List<UnitContent>> read = units.tiling(caller, draftId);
            fresh = state(read.network(), read.version(), read.value());
        }
        states.put(draftId, fresh);
        return fresh;
    }

    /** A state after the edits since; null where the draft was rewritten meanwhile. */
    private @Nullable State after(State known, Caller caller, long draftId) {
        DraftUnitService.At<Optional<EditOutcome>> read = history.since(caller, draftId, known.version());
        if (read.value().isEmpty()) {
            return null;
        }
        EditOutcome since = read.value().get();
        Set<String> gone = new HashSet<>(since.removed());
        List<UnitContent> now = new ArrayList<>();
        for (UnitContent unit : since.changed()) {
            gone.add(unit.code());
            if (read.network().getLevel(unit.level()).fit() == LevelFit.TILES) {
                now.add(unit);
            }
        }
        known.units().stream().filter(unit -> !gone.contains(unit.code())).forEach(now::add);
        now.sort(Comparator.comparingInt(UnitContent::level).thenComparing(UnitContent::code));
        return state(read.network(), read.version(), now);
    }

    private State state(Network network, int version, List<UnitContent> units) {
        return new State(network, version, units, new City(network, units, City.Known.nothing(clock.instant())));
    }
}

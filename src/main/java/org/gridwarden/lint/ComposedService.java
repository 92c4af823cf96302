package org.gridwarden.lint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.access.Caller;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.DraftUnitService;
import org.gridwarden.draft.EditService;
import org.gridwarden.draft.edit.EditOutcome;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.gridwarden.lint.check.City;
import org.gridwarden.lint.check.ComposedGrid;
import org.gridwarden.lint.check.ComposedKind;
import org.gridwarden.lint.check.ComposedTrial;
import org.gridwarden.lint.check.Composition;
import org.gridwarden.lint.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Grids that are made of unit grids. Which unit grid belongs to which is an attribute of the unit grid, so that it is
 * drafted, published and dated with it; the boundary is derived each time. Thread-safe.
 */
public final class ComposedService {

    private static final int KEPT_CITIES = 4;

    private final LintService lint;
    private final RuleService rules;
    private final DraftService drafts;
    private final DraftUnitService units;
    private final EditService edits;
    private final Clock clock;
    private final Cache<Key, State> cities =
            Caffeine.newBuilder().maximumSize(KEPT_CITIES).softValues().build();

    public ComposedService(
            LintService lint,
            RuleService rules,
            DraftService drafts,
            DraftUnitService units,
            EditService edits,
            Clock clock) {
        this.lint = lint;
        this.rules = rules;
        this.drafts = drafts;
        this.units = units;
        this.edits = edits;
        this.clock = clock;
    }

    private record Key(long draft, int version) {}

    private record State(Network network, int version, City city) {}

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

    /** Without buildings and without the rules, so that it is there as soon as it has been read. */
    private State state(Caller caller, long draftId) {
        int version = drafts.get(caller, draftId).version();
        State known = cities.getIfPresent(new Key(draftId, version));
        if (known != null) {
            return known;
        }
        DraftUnitService.At<List<UnitContent>> read = units.tiling(caller, draftId);
        State state = new State(
                read.network(),
                read.version(),
                new City(read.network(), read.value(), City.Known.nothing(clock.instant())));
        cities.put(new Key(draftId, read.version()), state);
        return state;
    }
}

package org.gridwarden.exchange.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gridwarden.access.Caller;
import org.gridwarden.compare.CompareService;
import org.gridwarden.compare.CompareService.Compared;
import org.gridwarden.compare.NetworkState;
import org.gridwarden.compare.UnitState;
import org.gridwarden.dictionary.DictionaryService;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftService;
import org.gridwarden.draft.DraftUnitService;
import org.gridwarden.draft.DraftUnitService.At;
import org.gridwarden.draft.DraftUnitService.Changes;
import org.gridwarden.draft.EditReadService;
import org.gridwarden.draft.EditReadService.History;
import org.gridwarden.exchange.dossier.Dossier.Drawn;
import org.gridwarden.http.Problem;
import org.gridwarden.impact.ImpactService;
import org.gridwarden.impact.change.Impact;
import org.locationtech.jts.geom.Geometry;

/** Gathers what is put on file with a change of boundaries. Changes nothing. Thread-safe. */
public final class DossierService {

    private static final int TRIES = 3;

    private final DraftService drafts;
    private final DraftUnitService units;
    private final EditReadService edits;
    private final CompareService comparisons;
    private final ImpactService impacts;
    private final DictionaryService dictionaries;
    private final Clock clock;

    /** Dossiers put together from what others know of a draft; nothing is counted anew. */
    public DossierService(
            DraftService drafts,
            DraftUnitService units,
            EditReadService edits,
            CompareService comparisons,
            ImpactService impacts,
            DictionaryService dictionaries,
            Clock clock) {
        this.drafts = drafts;
        this.units = units;
        this.edits = edits;
        this.comparisons = comparisons;
        this.impacts = impacts;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * The dossier of a draft; throws the problems of its parts, and 409 where the draft is changed faster than it can be
     * read: all parts are of one version.
     */
    Dossier of(Caller caller, long draftId, ImpactService.Question question, boolean chinese) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draft draft = drafts.get(caller, draftId);
            At<History> history = edits.history(caller, draftId);
            At<Changes> changes = units.changes(caller, draftId);
            Compared compared = comparisons.compare(caller, draftId);
            Impact impact = impacts.impact(caller, draftId, question);
            Set<Integer> versions = Set.copyOf(List.of(
                    draft.version(), history.version(), changes.version(), compared.version(), impact.version()));
            if (versions.size() == 1) {
                return new Dossier(
                        draft,
                        history.value().edits(),
                        compared,
                        impact,
                        before(compared, changes.value()),
                        changes.value().units().stream()
                                .map(unit -> new Drawn(UnitState.of(unit), unit.geometry()))
                                .toList(),
                        categories(chinese),
                        clock.instant(),
                        caller.actor());
            }
        }
        throw Problem.conflict("draft_busy", "draft " + draftId + " is being changed all the time; ask again");
    }

    private List<Drawn> before(Compared compared, Changes changes) {
        if (compared.before() == null) {
            return List.of();
        }
        Set<String> codes = new TreeSet<>(changes.difference().changed());
        codes.addAll(changes.difference().removed());
        NetworkState base = comparisons.stateOf(compared.before());
        Map<String, Geometry> shapes = base.shapes(codes);
        List<Drawn> drawn = new ArrayList<>();
        for (UnitState unit : base.units()) {
            Geometry shape = shapes.get(unit.code());
            if (shape != null) {
                drawn.add(new Drawn(unit, shape));
            }
        }
        return drawn;
    }

    private Map<String, String> categories(boolean chinese) {
        Map<String, String> names = new HashMap<>();
        dictionaries
                .list("report_category")
                .forEach(entry -> names.put(entry.code(), chinese ? entry.nameZh() : entry.nameEn()));
        return names;
    }
}

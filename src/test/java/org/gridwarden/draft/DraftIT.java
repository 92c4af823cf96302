package org.gridwarden.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridwarden.testing.GridServices.MEI;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.draft.issue.DraftIssue;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.http.ProblemError;
import org.gridwarden.http.ProblemException;
import org.gridwarden.testing.GridServices;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestClock;
import org.gridwarden.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private final TestClock clock = new TestClock("2025-01-01T00:00:00Z");
    private final GridServices grids = new GridServices(TEST.database(), clock);

    @Test
    void a_network_whose_parents_skip_levels_is_published() {
        Network network = grids.networks.create(MEI, SmallCity.network("skips"));
        Draft draft = grids.drafts.createFrom(MEI, "skips", "first", SmallCity.units());
        assertThat(grids.mending.issues(MEI, draft.id())).isEmpty();
        Edition edition = grids.drafts.publish(MEI, draft.id(), null, "first edition");
        assertThat(edition.number()).isEqualTo(1);
        assertThat(grids.editions.findCurrent(network.id())).contains(edition);
        assertThat(grids.drafts.get(MEI, draft.id()).state()).isEqualTo(Draft.State.PUBLISHED);
    }

    /*
     *   +----+----+          G1 grows 0.1 degree into G2: an overlap
     *   | G1||G2  |
     *   +----+----+
     */
    @Test
    void publishing_is_refused_with_the_list_while_two_units_overlap() {
        Network network = grids.networks.create(MEI, SmallCity.network("overlap"));
        Draft draft = grids.drafts.createFrom(
                MEI,
                "overlap",
                "wrong",
                changed(
                        "G1",
                        unit -> SmallCity.unit(
                                "G1", "一格", 4, "S1", "POLYGON ((0 1, 1 1, 1.1 1, 1.1 2, 1 2, 0 2, 0 1))")));
        assertThatThrownBy(() -> grids.drafts.publish(MEI, draft.id(), null, "wrong"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("coverage_has_issues");
                    assertThat(e.problem().errors())
                            .extracting(ProblemError::code)
                            .contains("OVERLAP");
                });
        assertThat(grids.editions.list(network.id())).isEmpty();
        assertThat(grids.drafts.get(MEI, draft.id()).blockingIssues()).isPositive();
    }

    @Test
    void an_overlap_cannot_be_accepted_away() {
        grids.networks.create(MEI, SmallCity.network("insist"));
        Draft draft = grids.drafts.createFrom(
                MEI,
                "insist",
                "wrong",
                changed(
                        "G1",
                        unit -> SmallCity.unit(
                                "G1", "一格", 4, "S1", "POLYGON ((0 1, 1 1, 1.1 1, 1.1 2, 1 2, 0 2, 0 1))")));
        List<String> keys = grids.mending.issues(MEI, draft.id()).stream()
                .map(DraftIssue::key)
                .toList();
        assertThatThrownBy(() -> grids.mending.accept(MEI, draft.id(), keys, "it has always been so"))
                .hasMessageContaining("issue_not_acceptable");
        assertThatThrownBy(() -> grids.drafts.publish(MEI, draft.id(), null, "wrong"))
                .hasMessageContaining("coverage_has_issues");
    }

    @Test
    void duplicate_codes_and_missing_parents_are_listed_with_their_codes() {
        grids.networks.create(MEI, SmallCity.network("codes"));
        List<UnitContent> units = new ArrayList<>(changed("G3", unit -> unit.withParent("S9")));
        units.add(SmallCity.unit("G2", "又二格", 4, "S1", "POLYGON ((8 8, 9 8, 9 9, 8 8))"));
        units.add(SmallCity.unit("G7", "七格", 4, null, "POLYGON ((8 0, 9 0, 9 1, 8 0))"));
        Draft draft = grids.drafts.createFrom(MEI, "codes", "wrong", units);
        assertThat(grids.mending.issues(MEI, draft.id()))
                .extracting(issue -> issue.code() + " " + issue.units())
                .contains("DUPLICATE_CODE [G2]", "MISSING_PARENT [G3]", "MISSING_PARENT [G7]");
    }

    @Test
    void a_code_once_used_for_a_grid_cannot_name_a_street() {
        grids.networks.create(MEI, SmallCity.network("reuse"));
        publish("reuse", SmallCity.units(), null);
        List<UnitContent> units = SmallCity.units().stream()
                .map(unit -> switch (unit.code()) {
                    case "S2" -> SmallCity.unit("G3", "南街", 3, "D", "POLYGON ((0 0, 2 0, 2 1, 1 1, 0 1, 0 0))");
                    case "G3" -> SmallCity.unit("G9", "三格", 4, "G3", "POLYGON ((0 0, 2 0, 2 1, 1 1, 0 1, 0 0))");
                    default -> unit;
                })
                .toList();
        Draft draft = grids.drafts.createFrom(MEI, "reuse", "wrong", units);
        assertThat(grids.mending.issues(MEI, draft.id()))
                .extracting(issue -> issue.code() + " " + issue.units())
                .containsExactly("CODE_REUSED [G3]");
    }

    @Test
    void a_forward_dated_edition_holds_from_its_instant_and_a_backdated_one_until_the_next() {
        Network network = grids.networks.create(MEI, SmallCity.network("times"));
        publish("times", SmallCity.units(), null);
        clock.set("2025-02-01T00:00:00Z");
        publish("times", SmallCity.units(), "2025-06-01T00:00:00Z");
        clock.set("2025-03-01T00:00:00Z");
        publish("times", SmallCity.units(), "2025-01-15T00:00:00Z");

        //            as of          known at
        assertThat(at(network, "2025-03-01", "2025-03-01")).isEqualTo(3);
        assertThat(at(network, "2025-01-10", "2025-03-01")).isEqualTo(1);
        assertThat(at(network, "2025-03-01", "2025-02-15")).isEqualTo(1);
        assertThat(at(network, "2025-06-01", "2025-03-01")).isEqualTo(2);
    }

    @Test
    void a_draft_that_began_before_another_edition_was_published_is_told_so() {
        grids.networks.create(MEI, SmallCity.network("late"));
        Draft early = grids.drafts.createFrom(MEI, "late", "early", SmallCity.units());
        publish("late", SmallCity.units(), null);
        assertThatThrownBy(() -> grids.drafts.publish(MEI, early.id(), null, "too late"))
                .hasMessageContaining("draft_outdated");
    }

    @Test
    void a_new_draft_begins_as_a_copy_and_its_levels_are_replaced_apart() {
        grids.networks.create(MEI, SmallCity.network("copy"));
        publish("copy", SmallCity.units(), null);
        Draft draft = grids.drafts.create(MEI, "copy", "no buildings");
        assertThat(grids.drafts.units(MEI, draft.id()))
                .hasSize(SmallCity.units().size());
        Draft emptied = grids.mending.replaceLevels(MEI, draft.id(), Set.of(5), Set.of(), List.of());
        assertThat(emptied.counts()).extracting(Draft.LevelCount::rank).containsExactly(1, 2, 3, 4);
        assertThat(grids.audit.list(new AuditQuery("network/copy", null, null), 10))
                .extracting(entry -> entry.action())
                .containsExactly("draft.import", "draft.create", "edition.publish", "draft.create", "network.create");
    }

    private void publish(String network, List<UnitContent> units, String effectiveAt) {
        Draft draft = grids.drafts.createFrom(MEI, network, "next", units);
        grids.drafts.publish(MEI, draft.id(), effectiveAt == null ? null : Instant.parse(effectiveAt), "next edition");
    }

    private int at(Network network, String asOf, String knownAt) {
        return grids.editions
                .find(network.id(), null, Instant.parse(asOf + "T00:00:00Z"), Instant.parse(knownAt + "T00:00:00Z"))
                .map(Edition::number)
                .orElse(0);
    }

    private static List<UnitContent> changed(String code, UnaryOperator<UnitContent> change) {
        return SmallCity.units().stream()
                .map(unit -> unit.code().equals(code) ? change.apply(unit) : unit)
                .toList();
    }
}

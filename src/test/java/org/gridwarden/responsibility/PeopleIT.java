package org.gridwarden.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridwarden.testing.GridServices.MEI;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Grant;
import org.gridwarden.access.Role;
import org.gridwarden.draft.Draft;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.ProblemError;
import org.gridwarden.http.ProblemException;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.gridwarden.responsibility.duty.Responsibility;
import org.gridwarden.responsibility.roster.ImportOutcome;
import org.gridwarden.responsibility.roster.LineError;
import org.gridwarden.testing.GridServices;
import org.gridwarden.testing.SmallCity;
import org.gridwarden.testing.TestClock;
import org.gridwarden.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private static final TestClock CLOCK = new TestClock("2025-01-01T00:00:00Z");
    private static final GridServices GRIDS = new GridServices(TEST.database(), CLOCK);
    private static final String HEADER = "network,unit_code,party_code,party_kind,party_name,phone,post,"
            + "organisation_code,kind,grade,ordinal,category,valid_from,valid_to\n";

    @BeforeAll
    static void publish_the_small_city() {
        GRIDS.dictionaries.loadMissing();
        for (String code : List.of("city", "vacant", "times", "csv", "right")) {
            GRIDS.networks.create(MEI, SmallCity.network(code));
            Draft draft = GRIDS.drafts.createFrom(MEI, code, "first", SmallCity.units());
            GRIDS.drafts.publish(MEI, draft.id(), null, "the first edition");
        }
    }

    @Test
    void several_answer_for_one_unit_in_their_order() {
        ImportOutcome outcome = load("""
                city,G1,p1,person,王芳,13800000001,网格长,,territorial,first,1,,2024-01-01,
                city,G1,p2,person,李强,13800000002,网格员,,territorial,specific,2,,2024-01-01,
                city,G1,o1,organisation,市城管局,,,,competent,,1,litter,2024-01-01,
                """);
        assertThat(outcome.accepted()).isEqualTo(3);
        assertThat(holders("city", "G1", "2025-01-01T00:00:00Z"))
                .extracting(row -> row.party().name(), Responsibility::kind, Responsibility::ordinal)
                .containsExactly(
                        tuple("市城管局", "competent", 1), tuple("王芳", "territorial", 1), tuple("李强", "territorial", 2));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String lines = """
                csv,G1,q1,person,赵敏,13800000003,,,territorial,first,1,,2024-01-01,
                csv,G2,q1,person,赵敏,,,,territorial,first,1,,,
                """;
        load(lines);
        ImportOutcome again = load(lines);
        assertThat(again)
                .extracting(ImportOutcome::read, ImportOutcome::accepted, ImportOutcome::repeated)
                .containsExactly(2, 0, 2);
    }

    @Test
    void a_party_is_described_anew_by_those_who_keep_its_ground_and_its_telephone_survives_those_who_cannot_see_it() {
        load("city,G2,n1,person,何静,13800000009,网格长,,territorial,first,1,,2024-01-01,\n");
        Party before = GRIDS.parties.list(MEI, "何静", null, null, 1).get(0);
        Party after = GRIDS.parties.change(
                MEI, before.id(), new PartyService.Description("何静怡", "13800000010", null, null), "改名");
        assertThat(after)
                .extracting(Party::code, Party::name, Party::phone, Party::post)
                .containsExactly("n1", "何静怡", "13800000010", null);
        assertThat(holders("city", "G2", "2025-01-01T00:00:00Z").get(0).party().name())
                .isEqualTo("何静怡");
        assertThatThrownBy(() -> GRIDS.parties.change(
                        MEI, before.id(), new PartyService.Description("何静怡", null, null, "nowhere"), null))
                .hasMessageContaining("nowhere");
        Party unbound =
                GRIDS.parties.create(MEI, new NewParty("n2", PartyKind.PERSON, "无岗", "13800000011", null, null));
        Caller keeper = caller(Role.GRID_ADMINISTRATOR, GRIDS.units.getId(GRIDS.networks.get("city"), "G1"));
        assertThatThrownBy(() -> GRIDS.parties.change(
                        keeper, before.id(), new PartyService.Description("x", null, null, null), null))
                .hasMessageContaining("territory");
        GRIDS.parties.change(keeper, unbound.id(), new PartyService.Description("无岗位", null, null, null), null);
        assertThat(GRIDS.parties.get(MEI, unbound.id()).party().phone()).isEqualTo("13800000011");
    }

    @Test
    void every_error_is_listed_with_line_and_column_and_nothing_is_written() {
        String lines = """
                csv,G1,e1,person,孙丽,,,,territorial,first,1,,2024-01-01,
                csv,NOWHERE,e2,person,周伟,,,,territorial,,1,,,
                nonet,G1,e3,person,吴磊,,,,territorial,,1,,,
                csv,G1,e4,robot,郑爽,,,,guessing,,zero,,2024-13-01,
                csv,G1,,person,冯军,,,,territorial,,1,,,
                csv,G1,e1,person,孙莉,,,,leading,,1,,,
                csv,G1,e5,person,陈晨,,,o9,territorial,,1,,,
                csv,G1,e6,person
                """;
        assertThatThrownBy(() -> load(lines))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().errors())
                                .extracting(ProblemError::line, ProblemError::column, ProblemError::code)
                                .containsExactly(
                                        tuple(3, "unit_code", "unit_unknown"),
                                        tuple(4, "network", "network_unknown"),
                                        tuple(5, "party_kind", "value_invalid"),
                                        tuple(5, "ordinal", "value_invalid"),
                                        tuple(5, "valid_from", "value_invalid"),
                                        tuple(6, "party_code", "value_missing"),
                                        tuple(7, "party_name", "party_conflict"),
                                        tuple(8, "organisation_code", "organisation_unknown"),
                                        tuple(9, null, "width")));
        assertThat(GRIDS.parties.list(MEI, "e1", null, null, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2024-06-01T00:00:00Z, 2024-01-01T00:00:00Z, valid_to",
        "1, 2024-06-01T00:00:00Z, 2024-06-01T00:00:00Z, valid_to",
        "1,                     , 2020-01-01T00:00:00Z, valid_to",
        "0, 2024-06-01T00:00:00Z,                     , ordinal",
    })
    void what_lasts_no_time_or_has_no_rank_is_refused(
            int ordinal, @Nullable Instant from, @Nullable Instant to, String column) {
        load("csv,G3,n1,person,罗敏,,,,territorial,,1,,2024-01-01,\n");
        Assignment assignment = new Assignment("n1", "csv", "G4", "territorial", null, ordinal, null, from, to);
        assertThatThrownBy(() -> GRIDS.people.assign(MEI, assignment, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().errors())
                                .extracting(ProblemError::column, ProblemError::code)
                                .containsExactly(tuple(column, "value_invalid")));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_writes_nothing() {
        ImportOutcome dry =
                GRIDS.people.importCsv(MEI, csv("csv,G3,d1,person,何洁,,,,territorial,first,1,,2024-01-01,\n"), true);
        assertThat(dry.accepted()).isEqualTo(1);
        assertThat(GRIDS.parties.list(MEI, "d1", null, null, 10)).isEmpty();
        ImportOutcome wrong = GRIDS.people.importCsv(MEI, csv("csv,G3,d1,person,何洁,,,,dreaming,first,1,,,\n"), true);
        assertThat(wrong.errors()).extracting(LineError::line).containsExactly(2);
    }

    @Test
    void a_correction_keeps_what_was_believed_before() {
        CLOCK.set("2025-03-01T00:00:00Z");
        load("times,G1,t1,person,郭涛,,,,territorial,first,1,,2025-01-01,\n");
        CLOCK.set("2025-06-01T00:00:00Z");
        load("times,G1,t1,person,郭涛,,,,territorial,direct,2,,2025-05-01,\n");
        CLOCK.set("2025-09-01T00:00:00Z");
        long id = holders("times", "G1", "2025-09-01T00:00:00Z").get(0).id();
        GRIDS.responsibilities.end(MEI, id, Instant.parse("2025-08-01T00:00:00Z"), "moved away");
        CLOCK.set("2025-10-01T00:00:00Z");

        //        as of          known at       grade
        assertThat(grade("2025-04-01", "2025-10-01")).isEqualTo("first");
        assertThat(grade("2025-05-15", "2025-05-31")).isEqualTo("first");
        assertThat(grade("2025-05-15", "2025-06-02")).isEqualTo("direct");
        assertThat(grade("2025-08-15", "2025-08-31")).isEqualTo("direct");
        assertThat(grade("2025-08-15", "2025-09-02")).isEqualTo("vacant");
        assertThat(grade("2025-04-01", "2025-02-01")).isEqualTo("vacant");
    }

    @Test
    void lists_the_units_that_nobody_answers_for() {
        load("vacant,G1,v1,person,高飞,,,,territorial,first,1,,2024-01-01,\n");
        Network network = GRIDS.networks.get("vacant");
        Edition edition = GRIDS.editions.findCurrent(network.id()).orElseThrow();
        VacancyService.VacancyReport any =
                GRIDS.vacancies.report(network, edition, network.getLevel("grid"), null, CLOCK.instant(), 100);
        assertThat(any.items()).extracting(UnitSummary::code).containsExactly("G2", "G3", "G4");
        assertThat(any.levels()).contains(new VacancyService.LevelVacancy("grid", 4, 3));
        VacancyService.VacancyReport leading =
                GRIDS.vacancies.report(network, edition, network.getLevel("grid"), "leading", CLOCK.instant(), 100);
        assertThat(leading.items()).hasSize(4);
    }

    @Test
    void telephones_are_for_those_who_may_call_there() {
        load("right,G1,r1,person,林静,13800000009,,,territorial,first,1,,2024-01-01,\n");
        Network network = GRIDS.networks.get("right");
        long street = GRIDS.units.getId(network, "S1");
        long other = GRIDS.units.getId(network, "S2");
        List<Responsibility> rows = holders("right", "G1", "2025-01-01T00:00:00Z");
        assertThat(phone(Role.DISPATCHER, street, rows)).isEqualTo("13800000009");
        assertThat(phone(Role.DISPATCHER, other, rows)).isNull();
        assertThat(phone(Role.LEADER, street, rows)).isNull();
        Caller elsewhere = caller(Role.GRID_ADMINISTRATOR, other);
        assertThatThrownBy(() -> GRIDS.people.importCsv(
                        elsewhere, csv("right,G2,r2,person,马超,,,,territorial,first,1,,2024-01-01,\n"), false))
                .hasMessageContaining("import_refused");
    }

    private static String phone(Role role, long unitId, List<Responsibility> rows) {
        return GRIDS.privacy.seenBy(caller(role, unitId), rows).get(0).party().phone();
    }

    private static Caller caller(Role role, long unitId) {
        return Caller.ofAccount(7, "someone", List.of(new Grant(1, role, unitId, null, null, null)));
    }

    private static String grade(String asOf, String knownAt) {
        return GRIDS
                .responsibilities
                .holdersOf(
                        List.of(GRIDS.units.getId(GRIDS.networks.get("times"), "G1")),
                        Instant.parse(asOf + "T00:00:00Z"),
                        Instant.parse(knownAt + "T00:00:00Z"))
                .values()
                .stream()
                .flatMap(List::stream)
                .map(row -> String.valueOf(row.grade()))
                .reduce("vacant", (none, grade) -> grade);
    }

    private static List<Responsibility> holders(String network, String unit, String asOf) {
        long id = GRIDS.units.getId(GRIDS.networks.get(network), unit);
        return GRIDS.responsibilities
                .holdersOf(List.of(id), Instant.parse(asOf), CLOCK.instant())
                .getOrDefault(id, List.of());
    }

    private static ImportOutcome load(String lines) {
        return GRIDS.people.importCsv(MEI, csv(lines), false);
    }

    private static ByteArrayInputStream csv(String lines) {
        return new ByteArrayInputStream((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }
}

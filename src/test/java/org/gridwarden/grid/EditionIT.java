package org.gridwarden.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gridwarden.access.Caller;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.grid.publish.ContentHash;
import org.gridwarden.grid.publish.EditionPublisher;
import org.gridwarden.grid.unit.UnitFilter;
import org.gridwarden.grid.unit.UnitHistory;
import org.gridwarden.grid.unit.UnitService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.testing.Shapes;
import org.gridwarden.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditionIT {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.create();

    private static final Caller MEI = Caller.system("mei");
    private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2025-02-01T00:00:00Z");

    private final Database database = TEST.database();
    private final NetworkService networks = new NetworkService(database, new AuditLog(database, Clock.systemUTC()));
    private final EditionService editions = new EditionService(database, Clock.systemUTC());
    private final UnitService units = new UnitService(database);
    private final EditionPublisher publisher = new EditionPublisher();

    /*
     *  +----+----+
     *  | A  | B  |   city C; A is a street with the building H in it, B a zone
     *  | .H |    |
     *  +----+----+
     */
    private static final List<UnitContent> FIRST = List.of(
            unit("C", "城", 1, null, 0, 0, 2, 1),
            unit("A", "甲街", 2, "C", 0, 0, 1, 1),
            unit("B", "乙区", 2, "C", 1, 0, 2, 1),
            unit("H", "一号楼", 4, "A", 0.2, 0.2, 0.3, 0.3));

    @Test
    void holds_what_was_published_with_a_hash_that_can_be_recomputed() {
        Network network = networks.create(MEI, network("whole"));
        Edition edition = publish(network, FIRST, JANUARY);

        EditionContent content = editions.loadContent(edition.id());
        assertThat(content.units()).extracting(EditionUnit::code).containsExactly("C", "A", "B", "H");
        assertThat(content.edition()).isEqualTo(edition);
        assertThat(content.network()).isEqualTo(network);
        assertThat(ContentHash.of(content)).isEqualTo(edition.contentHash());
        assertThat(content.units().get(1).areaSquareMetres()).isBetween(1.22e10, 1.24e10);
    }

    @Test
    void a_unit_keeps_its_identity_and_shares_a_boundary_that_did_not_change() {
        Network network = networks.create(MEI, network("shared"));
        Edition first = publish(network, FIRST, JANUARY);
        Edition second = publish(
                network,
                List.of(FIRST.get(0), unit("A", "甲街道", 2, "C", 0, 0, 1, 1), unit("B", "乙区", 2, "C", 1, 0, 2, 1.5)),
                FEBRUARY);

        assertThat(ids(second)).isSubsetOf(ids(first));
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
        assertThat(boundaryCount(network)).isEqualTo(5);
        assertThat(units.history(network, "A"))
                .extracting(UnitHistory.Version::number, UnitHistory.Version::changes)
                .containsExactly(
                        tuple(1, List.of(UnitHistory.Change.CREATED)), tuple(2, List.of(UnitHistory.Change.NAME)));
        assertThat(units.history(network, "H"))
                .extracting(UnitHistory.Version::changes)
                .containsExactly(List.of(UnitHistory.Change.CREATED), List.of(UnitHistory.Change.REMOVED));
    }

    @Test
    void lists_roots_children_levels_and_parts_of_names_in_pages() {
        Network network = networks.create(MEI, network("pages"));
        Edition edition = publish(network, FIRST, JANUARY);

        assertThat(codes(edition, new UnitFilter(null, null, null, null, 10))).containsExactly("C");
        assertThat(codes(edition, new UnitFilter("C", null, null, null, 10))).containsExactly("A", "B");
        assertThat(codes(edition, new UnitFilter("C", null, null, "A", 10))).containsExactly("B");
        assertThat(codes(edition, new UnitFilter(null, 4, null, null, 10))).containsExactly("H");
        assertThat(codes(edition, new UnitFilter(null, null, "街", null, 10))).containsExactly("A");
        assertThat(codes(edition, new UnitFilter(null, null, "%", null, 10))).isEmpty();
        assertThat(units.get(network, edition, "H").chain())
                .extracting(UnitSummary::code)
                .containsExactly("C", "A", "H");
        assertThat(editions.extent(edition).orElseThrow()).containsExactly(0, 0, 2, 1);
    }

    @Test
    void an_edition_cannot_be_changed() {
        Network network = networks.create(MEI, network("fixed"));
        publish(network, FIRST, JANUARY);
        for (String statement : List.of(
                "UPDATE edition SET reason = 'x'",
                "DELETE FROM edition_unit",
                "UPDATE boundary_version SET area_m2 = 0",
                "TRUNCATE edition_unit")) {
            assertThatThrownBy(() -> database.useTransaction(tx -> tx.handle().execute(statement)))
                    .hasMessageContaining("is append-only");
        }
    }

    @Test
    void numbers_of_editions_published_at_once_have_no_gap() {
        Network network = networks.create(MEI, network("race"));
        IntStream.range(0, 8).parallel().forEach(i -> publish(network, FIRST, JANUARY.plusSeconds(i)));
        assertThat(editions.timeline(network.id()).editions())
                .extracting(Edition::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private Edition publish(Network network, List<UnitContent> contents, Instant effectiveAt) {
        return database.inTransaction(tx -> publisher.publish(
                tx,
                network,
                contents,
                new EditionPublisher.Publication(effectiveAt, Instant.parse("2025-01-15T08:00:00Z"), "mei", "test")));
    }

    private List<Long> ids(Edition edition) {
        return editions.loadContent(edition.id()).units().stream()
                .map(EditionUnit::unitId)
                .toList();
    }

    private List<String> codes(Edition edition, UnitFilter filter) {
        return units.list(edition, filter).stream().map(UnitSummary::code).toList();
    }

    private int boundaryCount(Network network) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM boundary_version bv JOIN spatial_unit su ON su.id = bv.unit_id "
                        + "WHERE su.network_id = :network")
                .bind("network", network.id())
                .mapTo(Integer.class)
                .one());
    }

    private static NewNetwork network(String code) {
        return new NewNetwork(
                code,
                "网",
                "Network",
                List.of(
                        new Level(1, "city", "市", "City", LevelFit.TILES),
                        new Level(2, "street", "街道", "Street", LevelFit.TILES),
                        new Level(3, "grid", "网格", "Grid", LevelFit.TILES),
                        new Level(4, "building", "楼栋", "Building", LevelFit.INSIDE)));
    }

    private static UnitContent unit(
            String code, String name, int level, String parent, double west, double south, double east, double north) {
        return new UnitContent(code, name, level, parent, null, null, Shapes.box(west, south, east, north));
    }
}

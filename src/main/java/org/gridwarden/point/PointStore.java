package org.gridwarden.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.access.Territory;
import org.gridwarden.db.SqlText;
import org.gridwarden.db.Transaction;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads and writes evaluation points. */
final class PointStore {

    private static final String LIST = SqlText.load(PointStore.class, "list_points.sql");
    private static final String COUNT = SqlText.load(PointStore.class, "count_points.sql");
    private static final String UNITS = SqlText.load(PointStore.class, "list_units.sql");

    private static final String INSERT = """
            INSERT INTO evaluation_point (
                code, name, type, selection, place, responsible_party_id, leader_party_id, valid, recorded_at)
            VALUES (
                :code, :name, :type, :selection, :place,
                (SELECT id FROM party WHERE code = :responsible), (SELECT id FROM party WHERE code = :leader),
                tstzrange(:now, NULL), :now)
            ON CONFLICT (code) DO NOTHING
            RETURNING id
            """;

    private static final String SET_UNIT = """
            INSERT INTO point_location (point_id, network_id, edition_id, unit_id)
            VALUES (:point, :network, :edition, :unit)
            ON CONFLICT (point_id, edition_id) DO UPDATE SET unit_id = excluded.unit_id
            """;

    private static final String PLACES = "SELECT id, ST_X(place) AS lng, ST_Y(place) AS lat FROM evaluation_point";

    private static final String PARTIES = """
            SELECT p.id, p.code, p.kind, p.name, p.phone, p.post, o.code AS organisation, o.name AS organisation_name
            FROM party p
            LEFT JOIN party o ON o.id = p.organisation_id
            WHERE p.id = ANY(:ids)
            """;

    private static final String KNOWN_PARTIES = "SELECT code FROM party WHERE code = ANY(:codes)";

    private static final String TYPES = """
            WITH RECURSIVE below (code) AS (
                SELECT code FROM dictionary_entry WHERE dictionary = 'point_type' AND code = :type
                UNION
                SELECT d.code
                FROM dictionary_entry d
                JOIN below b ON d.dictionary = 'point_type' AND d.parent_code = b.code
            )
            SELECT code FROM below
            """;

    private static final String UNIT_ID = """
            SELECT u.id
            FROM spatial_unit u
            JOIN network n ON n.id = u.network_id
            WHERE n.code = :network AND u.code = :unit
            """;

    /** Identity of the new point; empty when its code is taken. */
    boolean isKnown(Transaction tx, String code) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT FROM evaluation_point WHERE code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Long> insert(Transaction tx, NewPoint point, Instant now) {
        return tx.handle()
                .createQuery(INSERT)
                .bind("code", point.code())
                .bind("name", point.name())
                .bind("type", point.type())
                .bind("selection", point.selection().code())
                .bind(
                        "place",
                        Geometries.factory()
                                .createPoint(new Coordinate(
                                        point.place().longitude(), point.place().latitude())))
                .bind("responsible", point.responsible())
                .bind("leader", point.leader())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    /** The unit of a point in a network; null where nobody owns the place. */
    record Located(
            long pointId,
            long networkId,
            long editionId,
            @Nullable Long unitId) {}

    void setUnits(Transaction tx, List<Located> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle().prepareBatch(SET_UNIT);
        for (Located row : rows) {
            batch.bind("point", row.pointId())
                    .bind("network", row.networkId())
                    .bind("edition", row.editionId())
                    .bind("unit", row.unitId())
                    .add();
        }
        batch.execute();
    }

    /** Where every point lies, by identity. */
    Map<Long, LngLat> places(Transaction tx) {
        Map<Long, LngLat> places = new HashMap<>();
        tx.handle()
                .createQuery(PLACES)
                .map((row, context) ->
                        places.put(row.getLong("id"), new LngLat(row.getDouble("lng"), row.getDouble("lat"))))
                .list();
        return places;
    }

    List<EvaluationPoint> list(
            Transaction tx, PointQuery query, Set<String> types, @Nullable Long root, Territory territory) {
        Query statement = tx.handle()
                .createQuery(LIST)
                .bind("ids", (Long[]) null)
                .bind("after", query.after())
                .bind("types", types.isEmpty() ? null : types.toArray(new String[0]))
                .bind("part", query.part() == null ? null : "%" + escaped(query.part()) + "%")
                .bind("roots", root == null ? null : new Long[] {root})
                .bind("limit", query.limit());
        bind(statement, query.bbox(), territory);
        return complete(tx, statement);
    }

    Optional<EvaluationPoint> find(Transaction tx, long id, Territory territory) {
        Query statement = tx.handle()
                .createQuery(LIST)
                .bind("ids", new Long[] {id})
                .bind("after", (String) null)
                .bind("types", (String[]) null)
                .bind("part", (String) null)
                .bind("roots", (Long[]) null)
                .bind("limit", 1);
        bind(statement, List.of(), territory);
        return complete(tx, statement).stream().findFirst();
    }

    int count(Transaction tx, long editionId, long unitId) {
        return tx.handle()
                .createQuery(COUNT)
                .bind("edition", editionId)
                .bind("unit", unitId)
                .mapTo(Integer.class)
                .one();
    }

    /** A type and all below it; empty when there is no such type. */
    Set<String> types(Transaction tx, String type) {
        return tx.handle()
                .createQuery(TYPES)
                .bind("type", type)
                .mapTo(String.class)
                .set();
    }

    /** Those of the codes that are parties. */
    Set<String> knownParties(Transaction tx, Collection<String> codes) {
        return tx.handle()
                .createQuery(KNOWN_PARTIES)
                .bind("codes", codes.toArray(new String[0]))
                .mapTo(String.class)
                .set();
    }

    Optional<Long> findUnit(Transaction tx, String network, String unit) {
        return tx.handle()
                .createQuery(UNIT_ID)
                .bind("network", network)
                .bind("unit", unit)
                .mapTo(Long.class)
                .findOne();
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static void bind(Query statement, List<Double> box, Territory territory) {
        String[] names = {"west", "south", "east", "north"};
        for (int i = 0; i < names.length; i++) {
            statement.bind(names[i], box.isEmpty() ? null : box.get(i));
        }
        statement.bind(
                "within", territory.everywhere() ? null : territory.unitIds().toArray(new Long[0]));
    }

    /** A row before its parties and units are known. */
    private record Bare(
            EvaluationPoint point,
            @Nullable Long responsible,
            @Nullable Long leader) {}

    private static List<EvaluationPoint> complete(Transaction tx, Query statement) {
        List<Bare> found = statement.map((row, context) -> bare(row)).list();
        List<Long> ids = found.stream().map(bare -> bare.point().id()).toList();
        Map<Long, List<PointUnit>> units = units(tx, ids);
        List<Long> partyIds = new ArrayList<>();
        for (Bare bare : found) {
            add(partyIds, bare.responsible());
            add(partyIds, bare.leader());
        }
        Map<Long, Party> parties = parties(tx, partyIds);
        return found.stream().map(bare -> complete(bare, units, parties)).toList();
    }

    private static EvaluationPoint complete(Bare bare, Map<Long, List<PointUnit>> units, Map<Long, Party> parties) {
        EvaluationPoint point = bare.point();
        return new EvaluationPoint(
                point.id(),
                point.code(),
                point.name(),
                point.type(),
                point.selection(),
                point.place(),
                bare.responsible() == null ? null : parties.get(bare.responsible()),
                bare.leader() == null ? null : parties.get(bare.leader()),
                units.getOrDefault(point.id(), List.of()));
    }

    private static void add(List<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Map<Long, List<PointUnit>> units(Transaction tx, List<Long> points) {
        Map<Long, List<PointUnit>> units = new HashMap<>();
        tx.handle()
                .createQuery(UNITS)
                .bind("points", points.toArray(new Long[0]))
                .map((row, context) -> units.computeIfAbsent(row.getLong("point_id"), id -> new ArrayList<>())
                        .add(new PointUnit(
                                row.getString("network"),
                                row.getInt("edition"),
                                (Long) row.getObject("unit_id"),
                                row.getString("code"),
                                row.getString("name"))))
                .list();
        return units;
    }

    private static Map<Long, Party> parties(Transaction tx, List<Long> ids) {
        Map<Long, Party> parties = new HashMap<>();
        tx.handle()
                .createQuery(PARTIES)
                .bind("ids", ids.toArray(new Long[0]))
                .map((row, context) -> parties.put(row.getLong("id"), party(row)))
                .list();
        return parties;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getLong("id"),
                row.getString("code"),
                PartyKind.ofCode(row.getString("kind")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("post"),
                row.getString("organisation"),
                row.getString("organisation_name"));
    }

    private static Bare bare(ResultSet row) throws SQLException {
        EvaluationPoint point = new EvaluationPoint(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                Selection.ofCode(row.getString("selection")),
                new LngLat(row.getDouble("lng"), row.getDouble("lat")),
                null,
                null,
                List.of());
        return new Bare(point, (Long) row.getObject("responsible_party_id"), (Long) row.getObject("leader_party_id"));
    }
}

package org.gridwarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoParty;
import org.gridwarden.demo.city.DemoPoint;
import org.gridwarden.demo.city.DemoReport;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.word.Dictionary;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.geo.LngLat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** People, points and reports of the tiny city. */
class DemoLifeTest {

    private static final Instant AS_OF = Instant.parse("2026-06-01T04:00:00Z");

    private final DemoCity city = Cities.of("tiny");

    @Test
    void reports_are_the_same_for_the_same_instant_and_use_only_known_words() {
        List<DemoReport> reports = city.reports(AS_OF).toList();
        assertThat(reports).hasSize(500).isEqualTo(city.reports(AS_OF).toList());
        assertThat(codes("report_category"))
                .containsAll(reports.stream().map(DemoReport::category).toList());
        assertThat(codes("channel"))
                .containsAll(reports.stream().map(DemoReport::channel).toList());
        assertThat(codes("measure_word"))
                .containsAll(reports.stream().map(DemoReport::measureWord).toList());
    }

    @Test
    void reports_lie_in_the_year_before_and_close_after_they_were_seen() {
        assertThat(city.reports(AS_OF)).allSatisfy(report -> {
            assertThat(report.seenAt()).isBetween(AS_OF.minusSeconds(367 * 86_400L), AS_OF);
            assertThat(report.dueAt()).isAfter(report.seenAt());
            if (report.closedAt() != null) {
                assertThat(report.closedAt()).isBetween(report.seenAt(), AS_OF);
            }
        });
    }

    @Test
    void nearly_all_reports_lie_in_the_city_whatever_their_datum() {
        Geometry outline = city.networks().get(0).units().get(0).geometry().buffer(0.0006);
        long inside = city.reports(AS_OF)
                .filter(report -> report.x() != null && report.y() != null)
                .map(report -> Gcj02.toWgs84(report.datum(), report.x(), report.y()))
                .filter(place -> outline.covers(point(outline, place)))
                .count();
        assertThat(inside).isBetween(485L, 500L);
    }

    @Test
    void a_share_of_the_reports_lies_on_the_town_hall() {
        long there = city.reports(AS_OF)
                .filter(report -> report.x() != null && report.y() != null)
                .map(report -> Gcj02.toWgs84(report.datum(), report.x(), report.y()))
                .filter(place -> Math.abs(place.longitude() - city.townHall().longitude()) < 2e-7
                        && Math.abs(place.latitude() - city.townHall().latitude()) < 2e-7)
                .count();
        assertThat(there).isBetween(10L, 40L);
    }

    @Test
    void duties_name_units_parties_and_kinds_that_exist_and_nearly_every_grid_has_a_worker() {
        Map<String, Set<String>> units = city.networks().stream()
                .collect(Collectors.toMap(
                        DemoNetwork::code,
                        network -> network.units().stream().map(DemoUnit::code).collect(Collectors.toSet())));
        Set<String> parties = new HashSet<>();
        for (DemoParty party : city.parties()) {
            assertThat(party.organisationCode() == null || parties.contains(party.organisationCode()))
                    .as("organisations come first")
                    .isTrue();
            assertThat(parties.add(party.code())).isTrue();
        }
        assertThat(city.responsibilities()).allSatisfy(duty -> {
            assertThat(units.get(duty.networkCode())).contains(duty.unitCode());
            assertThat(parties).contains(duty.partyCode());
            assertThat(codes("responsibility_kind")).contains(duty.kind());
        });
        assertThat(city.responsibilities())
                .filteredOn(duty -> duty.kind().equals("grid_worker"))
                .hasSizeBetween(35, 40);
    }

    @Test
    void points_are_of_all_fifty_types_and_someone_answers_for_each() {
        assertThat(city.points()).hasSize(60).allSatisfy(point -> {
            assertThat(codes("point_type")).contains(point.type());
            assertThat(point.responsibleCode()).isNotNull();
            assertThat(point.leaderCode()).isNotNull();
        });
        assertThat(city.points().stream().map(DemoPoint::type).distinct()).hasSize(50);
        assertThat(city.points().stream()
                        .filter(DemoPoint::isFixed)
                        .map(DemoPoint::type)
                        .distinct())
                .hasSize(36);
    }

    private static Set<String> codes(String dictionary) {
        Map<String, String> names = new LinkedHashMap<>();
        Dictionary.names(dictionary, names);
        return names.keySet();
    }

    private static Geometry point(Geometry like, LngLat place) {
        return like.getFactory()
                .createPoint(new org.locationtech.jts.geom.Coordinate(place.longitude(), place.latitude()));
    }
}

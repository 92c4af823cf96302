package org.gridwarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.plan.Preset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Point;

class DemoCityTest extends DemoCityRules {

    DemoCityTest() {
        super(Cities.of("tiny"));
    }

    @Override
    Map<String, Integer> expectedCounts() {
        return Map.of("district", 3, "street", 5, "community", 12, "grid", 40, "building", 120);
    }

    @Test
    void the_same_seed_draws_the_same_city_and_another_seed_another() {
        String once = digest(DemoCity.generate(Preset.TINY, 7));
        assertThat(digest(DemoCity.generate(Preset.TINY, 7))).isEqualTo(once);
        assertThat(digest(DemoCity.generate(Preset.TINY, 8))).isNotEqualTo(once);
    }

    /** Read along the codes, a place further west than the one before begins a new row, and rows go south. */
    @Test
    void grids_are_numbered_from_west_to_east_in_rows_from_north_to_south() {
        DemoNetwork network = DemoCity.generate(Preset.TINY, 1).networks().get(0);
        int grid = network.levels().size() - 1;
        Map<String, List<DemoUnit>> families = network.units().stream()
                .filter(unit -> unit.level() == grid)
                .collect(Collectors.groupingBy(unit -> String.valueOf(unit.parentCode())));
        families.forEach((parent, grids) -> {
            List<Point> middles = grids.stream()
                    .sorted(Comparator.comparing(DemoUnit::code))
                    .map(unit -> unit.geometry().getCentroid())
                    .toList();
            List<List<Point>> rows = new ArrayList<>();
            for (int i = 0; i < middles.size(); i++) {
                if (i == 0 || middles.get(i).getX() < middles.get(i - 1).getX()) {
                    rows.add(new ArrayList<>());
                }
                rows.get(rows.size() - 1).add(middles.get(i));
            }
            List<Double> heights = rows.stream()
                    .map(row -> row.stream().mapToDouble(Point::getY).average().orElseThrow())
                    .toList();
            assertThat(heights).as(parent).isSortedAccordingTo(Comparator.reverseOrder());
        });
        assertThat(families).hasSize(12);
    }

    static String digest(DemoCity city) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DemoNetwork network : city.networks()) {
                network.units().forEach(unit -> digest.update(unit.toString().getBytes(StandardCharsets.UTF_8)));
            }
            city.features().forEach(feature -> digest.update(feature.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

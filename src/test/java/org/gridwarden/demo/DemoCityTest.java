package org.gridwarden.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

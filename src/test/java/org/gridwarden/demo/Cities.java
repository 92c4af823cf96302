package org.gridwarden.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwarden.demo.plan.Preset;

/** Cities drawn once for all tests: seed 1 of every preset. */
final class Cities {

    private static final Map<String, DemoCity> DRAWN = new ConcurrentHashMap<>();

    private Cities() {}

    static DemoCity of(String preset) {
        return DRAWN.computeIfAbsent(preset, code -> DemoCity.generate(Preset.ofCode(code), 1));
    }
}

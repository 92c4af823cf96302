package org.gridwarden.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.EditionUnit;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Draws an edition by hand; a unit's identity is 100 plus its place in the drawing, from 0. */
public final class EditionSketch {

    private final String network;
    private final List<Level> levels = new ArrayList<>();
    private final List<EditionUnit> units = new ArrayList<>();

    private EditionSketch(String network) {
        this.network = network;
    }

    /** An empty drawing of the network with this code. */
    public static EditionSketch of(String network) {
        return new EditionSketch(network);
    }

    /** Adds the next level. */
    public EditionSketch level(String code, LevelFit fit) {
        levels.add(new Level(levels.size() + 1, code, code, code, fit));
        return this;
    }

    /** Adds a unit; its parent was drawn before. */
    public EditionSketch unit(String code, int level, @Nullable String parent, Geometry geometry) {
        Long parentId = units.stream()
                .filter(unit -> unit.code().equals(parent))
                .map(EditionUnit::unitId)
                .findFirst()
                .orElse(null);
        units.add(new EditionUnit(100L + units.size(), code, "名" + code, level, parentId, null, null, 1, geometry));
        return this;
    }

    /** The drawing as edition {@code number} with this content hash, effective from 2025. */
    public EditionContent edition(int number, String hash) {
        Instant start = Instant.parse("2025-01-01T00:00:00Z");
        List<EditionUnit> ordered = units.stream()
                .sorted(Comparator.comparingInt(EditionUnit::level).thenComparing(EditionUnit::code))
                .toList();
        return new EditionContent(
                new Network(1, network, network, network, levels),
                new Edition(number, 1, number, start, start, "tester", "drawn", hash, ordered.size()),
                ordered);
    }
}

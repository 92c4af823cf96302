package org.gridwarden.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.gridwarden.exchange.boundary.LevelMapping;
import org.gridwarden.exchange.boundary.Mapping;
import org.gridwarden.testing.RandomCoverage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Files as a city hands them over: a layer of grids as GeoJSON, and a year of reports as CSV, both seeded. */
final class MadeFiles {

    /** From when the grids hold and reports are seen. */
    static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private static final long SEED = 20250701;
    private static final int VERTICES = 30;
    private static final int UNIT_STEPS = 30_000;
    private static final int SECONDS = 365 * 86_400;
    private static final String[] CATEGORIES = {"litter", "parking", "small_advert", "sewage", "hawker"};
    private static final String[] CHANNELS = {"snapshot", "hotline", "inspection"};

    private final Path folder;
    private final Envelope ground = new Envelope();

    MadeFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code side × side} grids; {@link #mapping} reads them, with a city made of them. */
    Path grids(int side) throws IOException {
        List<Polygon> units = RandomCoverage.bricks(side, side, VERTICES, UNIT_STEPS, SEED);
        Path file = folder.resolve("grids.geojson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int i = 0; i < units.size(); i++) {
                ground.expandToInclude(units.get(i).getEnvelopeInternal());
                out.write(i == 0 ? "\n" : ",\n");
                out.write("{\"type\":\"Feature\",\"properties\":{\"code\":\"%d\",\"name\":\"第%d网格\",\"city\":\"1101\"},"
                        .formatted(110_101_000_000_001L + i, i + 1));
                out.write("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
                Coordinate[] ring = units.get(i).getExteriorRing().getCoordinates();
                for (int k = 0; k < ring.length; k++) {
                    out.write(k == 0 ? "" : ",");
                    out.write("[" + ring[k].x + "," + ring[k].y + "]");
                }
                out.write("]]}}");
            }
            out.write("\n]}\n");
        }
        return file;
    }

    /** How the grids are read. */
    static Mapping mapping() {
        return new Mapping(
                "bench",
                "网格",
                "grids",
                List.of(
                        level("city", "市", true, "city", "city", null),
                        level("grid", "网格", false, "code", "name", "city")));
    }

    private static LevelMapping level(
            String level, String nameZh, boolean dissolve, String code, String name, String parent) {
        return new LevelMapping(
                level,
                nameZh,
                level,
                "tiles",
                dissolve ? null : List.of("grids.geojson"),
                dissolve,
                null,
                code,
                name,
                parent,
                null,
                null,
                null,
                null,
                null);
    }

    /** Writes this many reports over the ground of the grids and a year; some fall beside it. */
    Path reports(int count) throws IOException {
        Random random = new Random(SEED);
        Path file = folder.resolve("reports.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("idempotency_key,category,channel,seen_at,lng,lat,description\n");
            for (int i = 0; i < count; i++) {
                out.write("r" + i
                        + "," + CATEGORIES[random.nextInt(CATEGORIES.length)]
                        + "," + CHANNELS[random.nextInt(CHANNELS.length)]
                        + "," + BEGIN.plusSeconds(random.nextInt(SECONDS))
                        + "," + Math.round((ground.getMinX() + random.nextDouble() * ground.getWidth()) * 1e7) / 1e7
                        + "," + Math.round((ground.getMinY() + random.nextDouble() * ground.getHeight()) * 1e7) / 1e7
                        + ",路边有一处问题\n");
            }
        }
        return file;
    }
}

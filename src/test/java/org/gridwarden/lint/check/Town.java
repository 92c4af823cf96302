package org.gridwarden.lint.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.lint.RuleFile;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CodeUse;
import org.gridwarden.lint.city.EditionDate;
import org.gridwarden.lint.report.Finding;
import org.gridwarden.lint.report.LintReport;
import org.gridwarden.lint.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A town drawn in metres near 120° E, 30° N for tests of rules, with the packaged rules or changed ones. */
public final class Town {

    static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");
    private static final double X = Geodesic.metresPerDegreeLongitude(30);
    private static final double Y = Geodesic.metresPerDegreeLatitude(30);

    private static final Network NETWORK = new Network(
            1,
            "town",
            "镇",
            "Town",
            List.of(
                    new Level(1, "city", "市", "City", LevelFit.TILES),
                    new Level(2, "district", "区", "District", LevelFit.TILES),
                    new Level(3, "street", "街道", "Street", LevelFit.TILES),
                    new Level(4, "community", "社区", "Community", LevelFit.TILES),
                    new Level(5, "grid", "网格", "Grid", LevelFit.TILES),
                    new Level(6, "building", "楼栋", "Building", LevelFit.INSIDE)));

    private final List<UnitContent> units = new ArrayList<>();
    private final List<Geometry> roads = new ArrayList<>();
    private final List<EditionDate> editions = new ArrayList<>();
    private final Map<String, CodeUse> uses = new HashMap<>();
    private final Set<String> allCodes = new HashSet<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A unit whose ground is a WKT in metres. */
    public Town unit(String level, String code, String name, @Nullable String parent, String metres) {
        return people(level, code, name, parent, null, null, metres);
    }

    Town people(
            String level,
            String code,
            String name,
            @Nullable String parent,
            @Nullable Integer households,
            @Nullable Integer residents,
            String metres) {
        units.add(new UnitContent(
                code, name, NETWORK.getLevel(level).rank(), parent, households, residents, "{}", shape(metres)));
        return this;
    }

    /** Gives the last unit attributes, as JSON. */
    Town attributes(String json) {
        UnitContent last = units.remove(units.size() - 1);
        units.add(new UnitContent(
                last.code(),
                last.name(),
                last.level(),
                last.parentCode(),
                last.households(),
                last.residents(),
                json,
                last.geometry()));
        return this;
    }

    /** A grid of the community 990102001001, one hundred metres square, at a column and row of blocks. */
    public Town block(String serial, int column, int row) {
        return unit(
                "grid",
                "990102001001" + serial,
                "第" + serial + "网格",
                "990102001001",
                box(100 * column, 100 * row, 100, 100));
    }

    /** The chain of units over the grids, without ground. */
    public Town above() {
        return unit("city", "990100", "市", null, "POLYGON EMPTY")
                .unit("district", "990102", "区", "990100", "POLYGON EMPTY")
                .unit("street", "990102001", "街道", "990102", "POLYGON EMPTY")
                .unit("community", "990102001001", "社区", "990102001", "POLYGON EMPTY");
    }

    Town road(String metres) {
        roads.add(shape(metres));
        return this;
    }

    Town edition(int number, String effectiveAt) {
        editions.add(new EditionDate(number, Instant.parse(effectiveAt)));
        return this;
    }

    /** A code that editions 1 to 3 knew. */
    public Town used(String code, int first, int last, int count) {
        uses.put(code, new CodeUse(first, last, count));
        allCodes.add(code);
        return this;
    }

    /** Changes a parameter of the rule under test. */
    Town with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public City city() {
        return new City(
                NETWORK,
                units,
                new City.Known(
                        3, uses, allCodes, roads, editions, RuleFile.packaged().composed(), NOW));
    }

    public Rule rule(String code) {
        Rule rule = RuleFile.packaged().rules().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
        Map<String, Object> changed = new HashMap<>(rule.parameters());
        changed.putAll(parameters);
        return rule.with(true, rule.severity(), changed);
    }

    LintReport lint(String code) {
        return Linter.run(List.of(rule(code)), city());
    }

    /** Units of each finding, joined by spaces. */
    List<String> units(String code) {
        return lint(code).findings().stream()
                .map(finding -> String.join(" ", finding.units()))
                .toList();
    }

    /** The only finding. */
    Finding only(String code) {
        List<Finding> findings = lint(code).findings();
        if (findings.size() != 1) {
            throw new AssertionError("one finding expected: " + findings);
        }
        return findings.get(0);
    }

    public static String box(double west, double south, double width, double height) {
        return String.format(
                java.util.Locale.ROOT,
                "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                west,
                south,
                west + width,
                south + height);
    }

    private static Geometry shape(String metres) {
        try {
            Geometry plane = new WKTReader(Geometries.factory()).read(metres);
            return plane.isEmpty()
                    ? plane
                    : Geometries.round(Geometries.map(plane, c -> new Coordinate(120 + c.x / X, 30 + c.y / Y)));
        } catch (ParseException e) {
            throw new IllegalArgumentException(metres, e);
        }
    }
}

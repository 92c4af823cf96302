package org.gridwarden.demo.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.ground.Side;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.Plot;
import org.gridwarden.demo.plan.Territory;
import org.gridwarden.demo.plan.TerritoryPlan;
import org.gridwarden.demo.settlement.RoadNames;
import org.gridwarden.demo.settlement.UnitBook;
import org.gridwarden.demo.word.NameBook.Name;
import org.locationtech.jts.geom.Coordinate;

/** Every place of a city at which points stand and problems arise, by kind. */
public final class AnchorBook {

    private static final double STREET_STEP_METRES = 210;

    private final CityPlan plan;
    private final List<Plot> plots;
    private final UnitBook units;
    private final RoadNames roads;
    private final Map<String, List<Anchor>> anchors = new LinkedHashMap<>();

    /** The places of a city that has its units and the names of its roads. */
    public AnchorBook(CityPlan plan, List<Plot> plots, UnitBook units, RoadNames roads) {
        this.plan = plan;
        this.plots = plots;
        this.units = units;
        this.roads = roads;
    }

    /** Anchors by kind, in a fixed order. */
    public Map<String, List<Anchor>> anchors() {
        if (anchors.isEmpty()) {
            plots.forEach(this::plot);
            streets();
            communities();
        }
        return anchors;
    }

    private void add(String kind, Name name, Coordinate metres, double radius, Territory grid) {
        Territory district = grid;
        int rank = plan.preset().isRural() ? TerritoryPlan.STREET : TerritoryPlan.DISTRICT;
        while (district.rank() > rank && district.parent() != null) {
            district = district.parent();
        }
        anchors.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(new Anchor(
                        kind,
                        name.zh(),
                        name.en(),
                        metres,
                        radius,
                        units.unit(grid).code(),
                        units.unit(district).code()));
    }

    private void plot(Plot plot) {
        Territory grid = plot.parcel().grid();
        DemoUnit unit = units.unit(grid);
        double radius = 0.4 * Math.sqrt(Math.min(40_000, plot.parcel().squareMetres()));
        add(
                plot.use().name(),
                new Name(unit.nameZh(), unit.nameEn()),
                plot.parcel().middle(),
                radius,
                grid);
    }

    /** Junctions, and places along every road; each once, though two faces see it. */
    private void streets() {
        Map<Coordinate, Set<Line>> nodes = new LinkedHashMap<>();
        Map<Coordinate, Territory> grids = new LinkedHashMap<>();
        Map<Line, Double> walked = new LinkedHashMap<>();
        Map<Line, Integer> night = new LinkedHashMap<>();
        for (Plot plot : plots) {
            Territory grid = plot.parcel().grid();
            for (Face face : grid.faces()) {
                for (Side side : face.sides()) {
                    Line line = side.arc().line();
                    if (line.kind().isRoad()) {
                        Coordinate start = side.startMetres(plan.ground().metric());
                        nodes.computeIfAbsent(start, key -> new LinkedHashSet<>())
                                .add(line);
                        grids.putIfAbsent(start, grid);
                        double length = walked.merge(
                                line, side.arc().lengthMetres(plan.ground().metric()) / 2, Double::sum);
                        if (length > STREET_STEP_METRES) {
                            walked.put(line, 0.0);
                            street(
                                    line,
                                    side.arc()
                                            .vertexMetres(
                                                    side.arc().size() / 2,
                                                    plan.ground().metric()),
                                    grid,
                                    night);
                        }
                    }
                }
            }
        }
        nodes.forEach((at, lines) -> {
            List<Line> main =
                    lines.stream().filter(line -> line.kind() != RoadClass.LANE).toList();
            Territory grid = grids.get(at);
            if (main.size() > 1 && grid != null) {
                Name one = roads.of(main.get(0));
                Name other = roads.of(main.get(1));
                Name name = new Name(
                        one.zh() + (other.zh().isEmpty() ? "" : "与" + other.zh()) + "路口",
                        one.en() + (other.en().isEmpty() ? "" : " and " + other.en()));
                add("JUNCTION", name, at, 25, grid);
            }
        });
    }

    private void street(Line line, Coordinate at, Territory grid, Map<Line, Integer> night) {
        Name name = roads.of(line);
        double ring = plan.preset().extent().ringMetres();
        if (name.zh().isEmpty() || at.distance(new Coordinate(0, 0)) > 1.25 * ring) {
            if (line.kind() == RoadClass.TRUNK) {
                add("OUT", name, at, 40, grid);
            }
            return;
        }
        add(line.kind().name(), name, at, 40, grid);
        add("STREET", name, at, 40, grid);
        boolean small = line.kind() == RoadClass.LANE || line.kind() == RoadClass.SECONDARY;
        if (small && line.id() % 41 == 5 && night.merge(line, 1, Integer::sum) < 3) {
            add("NIGHT_STREET", name, at, 60, grid);
        }
    }

    private void communities() {
        for (Territory community : plan.city().at(TerritoryPlan.COMMUNITY).toList()) {
            DemoUnit unit = units.unit(community);
            Territory grid = community.leaves().findFirst().orElseThrow();
            Coordinate middle = plots.get(0).parcel().middle();
            for (Plot plot : plots) {
                if (plot.parcel().grid() == grid) {
                    middle = plot.parcel().middle();
                }
            }
            add("COMMUNITY", new Name(unit.nameZh(), unit.nameEn()), middle, 30, grid);
        }
    }
}

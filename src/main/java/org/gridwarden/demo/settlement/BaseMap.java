package org.gridwarden.demo.settlement;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.demo.city.DemoFeature;
import org.gridwarden.demo.city.DemoUnit;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.LandUse;
import org.gridwarden.demo.plan.Plot;
import org.gridwarden.demo.plan.Territory;
import org.gridwarden.demo.plan.TerritoryPlan;
import org.gridwarden.demo.plan.WaterPlan;
import org.gridwarden.demo.word.NameBook.Name;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What a map shows under the grids: land, water, green, blocks, streets, buildings and places. */
public final class BaseMap {

    private final CityPlan plan;
    private final WaterPlan water;
    private final RoadNames roads;
    private final GeometryFactory factory;
    private final List<DemoFeature> features = new ArrayList<>();

    /** The map of this ground, with these names on its roads. */
    public BaseMap(CityPlan plan, WaterPlan water, RoadNames roads) {
        this.plan = plan;
        this.water = water;
        this.roads = roads;
        this.factory = plan.ground().factory();
    }

    /** Every feature, the lowest layers first. */
    public List<DemoFeature> draw(List<Plot> plots, UnitBook units) {
        double reach = 1.75 * plan.preset().extent().radiusMetres();
        add("land", "", "", "", 0, factory.toGeometry(new Envelope(-reach, reach, -reach, reach)));
        plots.forEach(plot -> ground(plot, units));
        add("water", "river", "汀江", "Ting River", 0, water.river());
        for (Polygon island : water.islands()) {
            add("green", "island", "", "", 11, island);
        }
        for (Polygon lake : water.lakes()) {
            add("water", "lake", "", "", 13, lake);
        }
        plan.ground().lines().forEach(this::street);
        for (Plot plot : plots) {
            plot.others().forEach(building -> add("building", "other", "", "", 15, building.metres()));
            plot.units().forEach(building -> add("building", "unit", "", "", 15, building.metres()));
        }
        places(units);
        return features;
    }

    private void ground(Plot plot, UnitBook units) {
        boolean green = plot.use() == LandUse.PARK || plot.use() == LandUse.RIVERSIDE;
        DemoUnit unit = units.unit(plot.parcel().grid());
        add(
                green ? "green" : "block",
                plot.use().blockClass(),
                green ? unit.nameZh() : "",
                green ? unit.nameEn() : "",
                green ? 11 : 12,
                plot.block());
    }

    private void street(Line line) {
        if (!line.kind().isRoad()) {
            return;
        }
        Geometry path = factory.createLineString(line.path().toArray(Coordinate[]::new));
        boolean bridges = line.kind() == RoadClass.TRUNK || line.kind() == RoadClass.PRIMARY;
        Geometry shown = bridges ? path : water.land(path);
        Name name = roads.of(line);
        add("street", line.kind().code(), name.zh(), name.en(), line.kind().minZoom(), shown);
    }

    private void places(UnitBook units) {
        int[] ranks = {TerritoryPlan.CITY, TerritoryPlan.DISTRICT, TerritoryPlan.STREET, TerritoryPlan.COMMUNITY};
        String[] kinds = {"city", "district", "street", "community"};
        int[] zooms = {5, 9, 11, 13};
        for (int i = 0; i < ranks.length; i++) {
            for (Territory territory : plan.city().at(ranks[i]).toList()) {
                DemoUnit unit = units.unit(territory);
                features.add(new DemoFeature(
                        "place",
                        kinds[i],
                        unit.nameZh(),
                        unit.nameEn(),
                        zooms[i],
                        unit.geometry().getInteriorPoint()));
            }
        }
    }

    private void add(String layer, String kind, String nameZh, String nameEn, int minZoom, Geometry metres) {
        Geometry degrees = Geometries.map(metres, plan.ground().metric()::degrees);
        if (!degrees.isEmpty()) {
            features.add(new DemoFeature(layer, kind, nameZh, nameEn, minZoom, degrees));
        }
    }
}

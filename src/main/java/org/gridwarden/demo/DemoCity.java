package org.gridwarden.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.demo.city.DemoFeature;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.city.DemoParty;
import org.gridwarden.demo.city.DemoPoint;
import org.gridwarden.demo.city.DemoReport;
import org.gridwarden.demo.city.DemoResponsibility;
import org.gridwarden.demo.life.Anchor;
import org.gridwarden.demo.life.AnchorBook;
import org.gridwarden.demo.life.PointPlan;
import org.gridwarden.demo.life.ReportPlan;
import org.gridwarden.demo.plan.BuildingPlan;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.LandUse;
import org.gridwarden.demo.plan.LandUsePlan;
import org.gridwarden.demo.plan.Parcel;
import org.gridwarden.demo.plan.Plot;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.demo.plan.Territory;
import org.gridwarden.demo.plan.TerritoryPlan;
import org.gridwarden.demo.plan.WaterPlan;
import org.gridwarden.demo.settlement.BaseMap;
import org.gridwarden.demo.settlement.PeoplePlan;
import org.gridwarden.demo.settlement.PeoplePlan.People;
import org.gridwarden.demo.settlement.RoadNames;
import org.gridwarden.demo.settlement.SanitationPlan;
import org.gridwarden.demo.settlement.UnitBook;
import org.gridwarden.demo.word.NameBook;
import org.gridwarden.geo.LngLat;

/**
 * A fictional city, whole and in memory. The same preset and seed give the same city.
 *
 * @param preset its size
 * @param seed what it was drawn from
 * @param networks the main network {@code city}, then {@code sanitation} on the same ground
 * @param features the base map, lowest layers first
 * @param parties organisations and people
 * @param responsibilities who answers for which unit
 * @param points evaluation points
 * @param townHall the place that stands for "somewhere in the city": 4.5 % of the reports lie on it
 * @param reportsBefore draws the reports of the year before an instant
 */
public record DemoCity(
        Preset preset,
        long seed,
        List<DemoNetwork> networks,
        List<DemoFeature> features,
        List<DemoParty> parties,
        List<DemoResponsibility> responsibilities,
        List<DemoPoint> points,
        LngLat townHall,
        Function<Instant, Stream<DemoReport>> reportsBefore) {

    public DemoCity {
        networks = List.copyOf(networks);
        features = List.copyOf(features);
        parties = List.copyOf(parties);
        responsibilities = List.copyOf(responsibilities);
        points = List.copyOf(points);
    }

    /** The reports of the 365 days before {@code asOf}, drawn as they are read, in no order of time. */
    public Stream<DemoReport> reports(Instant asOf) {
        return reportsBefore.apply(asOf);
    }

    /** Draws a city. Takes about a second for each thousand grids. */
    public static DemoCity generate(Preset preset, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CityPlan plan = CityPlan.draw(preset, random.split());
        WaterPlan water = new WaterPlan(
                plan.skeleton().get(1).path(),
                preset.extent().riverMetres(),
                plan.ground().factory(),
                random.split());
        List<Parcel> parcels = plan.city()
                .at(TerritoryPlan.GRID)
                .map(grid -> Parcel.of(grid, plan.ground(), water))
                .toList();
        Set<Territory> zones = zones(plan);
        Map<Parcel, LandUse> uses = new LandUsePlan(preset, parcels, zones, random.split()).plan();
        List<Plot> plots = new BuildingPlan(preset, plan.ground(), water, random.split()).layOut(uses);
        return settle(new Site(plan, water, plots, zones), seed, random);
    }

    /** The ground with its houses, before anything has a name. */
    private record Site(CityPlan plan, WaterPlan water, List<Plot> plots, Set<Territory> zones) {}

    private static DemoCity settle(Site site, long seed, SplittableRandom random) {
        CityPlan plan = site.plan();
        NameBook names = new NameBook(random.split());
        RoadNames roads = new RoadNames(plan.ground().lines(), names);
        UnitBook units = new UnitBook(plan, site.plots(), site.zones(), names, random.split());
        DemoNetwork main = units.write();
        DemoNetwork sanitation = new SanitationPlan(plan, site.plots(), units, roads).write();
        List<DemoFeature> features = new BaseMap(plan, site.water(), roads).draw(site.plots(), units);
        People people = new PeoplePlan(main, sanitation, names, random.split()).plan();
        Map<String, List<Anchor>> anchors = new AnchorBook(plan, site.plots(), units, roads).anchors();
        List<DemoPoint> points = new PointPlan(
                        plan.preset(), plan.ground().metric(), anchors, people.firstOfUnit(), random.split())
                .plan();
        LngLat townHall = townHall(plan, anchors);
        ReportPlan reports =
                new ReportPlan(plan.preset(), plan.ground().metric(), anchors, townHall, random.nextLong());
        return new DemoCity(
                plan.preset(),
                seed,
                List.of(main, sanitation),
                features,
                people.parties(),
                people.responsibilities(),
                points,
                townHall,
                reports::reports);
    }

    private static LngLat townHall(CityPlan plan, Map<String, List<Anchor>> anchors) {
        return anchors.getOrDefault(LandUse.CIVIC.name(), List.of()).stream()
                .findFirst()
                .map(hall -> plan.ground().metric().place(hall.metres().x, hall.metres().y))
                .orElse(plan.ground().metric().place(0, 0));
    }

    /** The districts that are functional zones: those farthest out. */
    private static Set<Territory> zones(CityPlan plan) {
        return plan.city()
                .at(TerritoryPlan.DISTRICT)
                .sorted(Comparator.comparingDouble(district -> -district.metresFromMiddle(plan.ground())))
                .limit(plan.preset().counts().zones())
                .collect(Collectors.toSet());
    }
}

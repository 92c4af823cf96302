package org.gridwarden.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A fictional city, whole and in memory. The same preset and seed give the same city.
 *
 * @param preset its size
 * @param seed what it was drawn from
 * @param networks the main network {@code city}, then {@code sanitation} on the same ground
 * @param features the base map, lowest layers first
 */
public record DemoCity(Preset preset, long seed, List<DemoNetwork> networks, List<DemoFeature> features) {

    public DemoCity {
        networks = List.copyOf(networks);
        features = List.copyOf(features);
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
        NameBook names = new NameBook(random.split());
        RoadNames roads = new RoadNames(plan.ground().lines(), names);
        UnitBook units = new UnitBook(plan, plots, zones, names, random.split());
        DemoNetwork main = units.write();
        DemoNetwork sanitation = new SanitationPlan(plan, plots, units, roads).write();
        List<DemoFeature> features = new BaseMap(plan, water, roads).draw(plots, units);
        return new DemoCity(preset, seed, List.of(main, sanitation), features);
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

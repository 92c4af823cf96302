package org.gridwarden.demo.plan;

import java.util.List;
import java.util.SplittableRandom;
import org.gridwarden.demo.ground.Density;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Ground;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.Metric;
import org.gridwarden.demo.ground.Skeleton;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;

/**
 * The drawn ground of one city: its lines, its faces, its tree of territories.
 *
 * @param preset the size
 * @param ground lines and measures
 * @param warp the bent plan
 * @param density how dense the city is at a place: 1 in the middle
 * @param skeleton the edge, the river and the main roads
 * @param city the tree
 */
public record CityPlan(Preset preset, Ground ground, Warp warp, Density density, List<Line> skeleton, Territory city) {

    /** The open sea off the coast: no real place is contradicted by what is drawn here. */
    static final LngLat ORIGIN = new LngLat(121.9, 34.4);

    /** The city of this size that {@code random} makes; the same seed draws the same city. */
    public static CityPlan draw(Preset preset, SplittableRandom random) {
        Ground ground = new Ground(new Metric(ORIGIN), Geometries.factory());
        Warp warp = new Warp(preset.extent(), random.split());
        Density density = density(preset);
        List<Line> skeleton = new RoadPlan(preset, ground, warp, random.split()).draw();
        List<Face> faces = Skeleton.faces(ground, skeleton);
        Territory city = new TerritoryPlan(preset, ground, density, random.split()).divide(faces);
        return new CityPlan(preset, ground, warp, density, skeleton, city);
    }

    private static Density density(Preset preset) {
        double ring = preset.extent().ringMetres();
        double floor = preset.isRural() ? 0.16 : 0.055;
        return (east, north) -> {
            double r = Math.hypot(east, north) / ring;
            return floor
                    + (1 - floor)
                            / (1 + Math.pow(r / 0.98, preset.isRural() ? 3 : 7))
                            * (0.62 + 0.38 / (1 + r * r * 3));
        };
    }
}

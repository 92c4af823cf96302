package org.gridwarden.demo.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.gridwarden.demo.ground.RoadClass;

/**
 * Gives every grid its use: the singular places first (town hall, stations, hospitals), then what there is one of per
 * so many grids, then exactly as many compounds as the preset says, then the rest.
 */
public final class LandUsePlan {

    private static final double OPEN_LAND_SQUARE_METRES = 38_000;

    private final Preset preset;
    private final List<Parcel> parcels;
    private final Set<Territory> zones;
    private final SplittableRandom random;
    private final double ring;
    private final Map<Parcel, LandUse> uses = new LinkedHashMap<>();
    private final Map<Territory, Double> fashion = new LinkedHashMap<>();

    /** {@code zones} are the districts that are functional zones. */
    public LandUsePlan(Preset preset, List<Parcel> parcels, Set<Territory> zones, SplittableRandom random) {
        this.preset = preset;
        this.parcels = parcels;
        this.zones = zones;
        this.random = random;
        this.ring = preset.extent().ringMetres();
    }

    /** The use of every parcel, in the order of the parcels. */
    public Map<Parcel, LandUse> plan() {
        int urban = (int) parcels.stream().filter(this::isUrban).count();
        for (Parcel parcel : parcels) {
            if (isUrban(parcel) && parcel.drySquareMetres() < Math.max(3_400, 0.45 * parcel.squareMetres())) {
                uses.put(parcel, parcel.edge(RoadClass.RIVER) > 0 ? LandUse.RIVERSIDE : LandUse.PARK);
            }
        }
        put(LandUse.CIVIC, 1 + urban / 400, parcel -> -parcel.radius() + noise(0.15));
        put(LandUse.SQUARE, 1 + urban / 300, parcel -> -parcel.radius() + parcel.edge(RoadClass.TRUNK) + noise(0.6));
        put(LandUse.STATION, 1 + urban / 500, parcel -> -Math.abs(parcel.radius() - 0.8 * ring) + noise(0.3));
        put(LandUse.HOSPITAL, 1 + urban / 150, parcel -> mainRoad(parcel) + noise(0.4));
        put(LandUse.MARKET, 1 + urban / 55, parcel -> parcel.edge(RoadClass.LANE) + noise(0.5));
        put(LandUse.SCHOOL, 1 + urban / 30, parcel -> parcel.squareMetres() / 60 + noise(0.3));
        put(LandUse.CAMPUS, urban / 260, parcel -> parcel.squareMetres() / 10 + parcel.radius() / 3 + noise(0.3));
        put(
                LandUse.RIVERSIDE,
                share(0.3, parcel -> parcel.edge(RoadClass.RIVER) > 30),
                parcel -> parcel.edge(RoadClass.RIVER) > 30 ? noise(1) : -9e9);
        put(LandUse.PARK, 1 + urban / 34, parcel -> parcel.squareMetres() / 40 + noise(0.6));
        compounds();
        for (Parcel parcel : parcels) {
            uses.computeIfAbsent(parcel, this::rest);
        }
        return uses;
    }

    private boolean isUrban(Parcel parcel) {
        return parcel.squareMetres() < OPEN_LAND_SQUARE_METRES;
    }

    private int share(double share, Predicate<Parcel> which) {
        return (int)
                (share * parcels.stream().filter(this::isUrban).filter(which).count());
    }

    private double noise(double inRings) {
        return inRings * ring * random.nextDouble();
    }

    private static double mainRoad(Parcel parcel) {
        return parcel.edge(RoadClass.TRUNK) + parcel.edge(RoadClass.PRIMARY) + 0.5 * parcel.edge(RoadClass.SECONDARY);
    }

    /** Gives the use to the {@code count} free urban parcels that score highest. */
    private void put(LandUse use, int count, ToDoubleFunction<Parcel> score) {
        Map<Parcel, Double> scores = new LinkedHashMap<>();
        parcels.stream()
                .filter(parcel -> isUrban(parcel) && !uses.containsKey(parcel))
                .forEach(parcel -> scores.put(parcel, score.applyAsDouble(parcel)));
        scores.entrySet().stream()
                .sorted(Map.Entry.<Parcel, Double>comparingByValue().reversed())
                .limit(count)
                .forEach(entry -> uses.put(entry.getKey(), use));
    }

    private void compounds() {
        Map<Parcel, Double> homely = new LinkedHashMap<>();
        for (Parcel parcel : parcels) {
            if (!uses.containsKey(parcel)) {
                double score = random.nextDouble()
                        + (isUrban(parcel) ? 0.55 : 0)
                        - (isIndustrial(parcel) ? 0.7 : 0)
                        - 0.4 * parcel.edge(RoadClass.TRUNK) / Math.sqrt(parcel.squareMetres());
                homely.put(parcel, score);
            }
        }
        homely.entrySet().stream()
                .sorted(Map.Entry.<Parcel, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(preset.counts().compounds())
                .forEach(entry -> uses.put(entry.getKey(), dwelling(entry.getKey())));
    }

    private boolean isIndustrial(Parcel parcel) {
        for (Territory at = parcel.grid(); at != null; at = at.parent()) {
            if (zones.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** Old in the middle, towers outside, one fashion to a community. */
    private LandUse dwelling(Parcel parcel) {
        if (!isUrban(parcel)) {
            return LandUse.VILLAGE;
        }
        Territory community = parcel.grid().parent();
        double taste =
                community == null ? 0.5 : fashion.computeIfAbsent(community, key -> (random.nextDouble() - 0.5) * 0.7);
        double age = parcel.radius() / ring + taste + (random.nextDouble() - 0.5) * 0.4;
        if (age < 0.34) {
            return LandUse.OLD_COMPOUND;
        }
        return age < 0.82 ? LandUse.SLAB_COMPOUND : LandUse.TOWER_COMPOUND;
    }

    private LandUse rest(Parcel parcel) {
        double dice = random.nextDouble();
        if (isIndustrial(parcel)) {
            return dice < 0.8 || !isUrban(parcel) ? LandUse.INDUSTRIAL : LandUse.SITE;
        }
        if (!isUrban(parcel)) {
            return dice < (preset.isRural() ? 0.985 : 0.93) ? LandUse.FARMLAND : LandUse.INDUSTRIAL;
        }
        double central = 1 - parcel.radius() / ring;
        if (dice < 0.5 + 0.4 * central) {
            return LandUse.COMMERCIAL;
        }
        return dice < 0.72 + 0.25 * central ? LandUse.OFFICE : dice < 0.88 ? LandUse.INDUSTRIAL : LandUse.SITE;
    }
}

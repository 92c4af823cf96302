package org.gridwarden.demo.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gridwarden.demo.ground.Arc;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Ground;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.ground.Side;
import org.gridwarden.demo.plan.Footprints.Rows;
import org.gridwarden.demo.plan.Footprints.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Lays out every parcel: the block between the kerbs, and houses as its use wants them. Exactly as many buildings as
 * the preset says become units, at least one to a compound; the others are sheds and shops that only the map shows.
 */
public final class BuildingPlan {

    private static final double SETBACK_METRES = 5;
    private static final double LARGE_WORKS = 60_000; // square metres
    private static final int MOST_UNITS_OF_A_PLOT = 16;
    private static final int MOST_UNITS_AMONG_COTTAGES = 4;
    private static final Rows OLD_COURTS =
            rows(List.of(Shape.COURT, Shape.ELL, Shape.SLAB), 13, 21, 13, 2, 5, 1, 3, .93);
    private static final Map<LandUse, Rows> ROWS = rows();

    private final Preset preset;
    private final Ground ground;
    private final WaterPlan water;
    private final Footprints footprints;
    private final SplittableRandom random;

    /** Houses for this ground, none in water; {@code random} decides the rest. */
    public BuildingPlan(Preset preset, Ground ground, WaterPlan water, SplittableRandom random) {
        this.preset = preset;
        this.ground = ground;
        this.water = water;
        this.footprints = new Footprints(ground.factory(), random.split());
        this.random = random;
    }

    private static Map<LandUse, Rows> rows() {
        List<Shape> plain = List.of(Shape.SLAB, Shape.SLAB, Shape.STEPPED);
        Map<LandUse, Rows> rows = new EnumMap<>(LandUse.class);
        rows.put(LandUse.OLD_COMPOUND, OLD_COURTS);
        rows.put(LandUse.SLAB_COMPOUND, rows(plain, 42, 66, 13.5, 11, 21, 5, 7, .97));
        rows.put(LandUse.TOWER_COMPOUND, rows(List.of(Shape.TOWER, Shape.STEPPED), 27, 36, 21, 19, 33, 18, 33, .96));
        rows.put(LandUse.VILLAGE, rows(List.of(Shape.SLAB, Shape.ELL), 10, 14, 9.5, 3.5, 8, 1, 3, .8));
        rows.put(LandUse.COMMERCIAL, rows(List.of(Shape.SLAB, Shape.ELL, Shape.COURT), 48, 85, 42, 9, 11, 4, 8, .95));
        rows.put(LandUse.OFFICE, rows(List.of(Shape.TOWER, Shape.ELL, Shape.SLAB), 30, 48, 30, 16, 18, 9, 36, .9));
        rows.put(LandUse.MARKET, rows(List.of(Shape.SLAB), 50, 82, 26, 8, 9, 1, 2, 1));
        rows.put(LandUse.CIVIC, rows(List.of(Shape.COURT, Shape.SLAB), 62, 96, 24, 18, 34, 5, 12, .9));
        rows.put(LandUse.SCHOOL, rows(List.of(Shape.SLAB, Shape.COURT), 40, 62, 14, 10, 27, 4, 6, .62));
        rows.put(LandUse.CAMPUS, rows(List.of(Shape.SLAB, Shape.COURT, Shape.ELL), 44, 70, 17, 18, 32, 4, 9, .6));
        rows.put(LandUse.HOSPITAL, rows(List.of(Shape.ELL, Shape.TOWER, Shape.SLAB), 46, 70, 24, 14, 18, 6, 20, .85));
        rows.put(LandUse.STATION, rows(List.of(Shape.SLAB), 90, 150, 34, 12, 60, 2, 3, 1));
        rows.put(LandUse.INDUSTRIAL, rows(List.of(Shape.SLAB, Shape.SLAB, Shape.ELL), 60, 104, 36, 13, 16, 1, 3, .86));
        rows.put(LandUse.FARMLAND, rows(List.of(Shape.SLAB), 12, 30, 9, 60, 130, 1, 1, .16));
        rows.put(LandUse.PARK, rows(List.of(Shape.SLAB), 9, 14, 9, 90, 90, 1, 1, .3));
        return rows;
    }

    private static Rows rows(
            List<Shape> shapes,
            double shortest,
            double longest,
            double depth,
            double gap,
            double row,
            int fewest,
            int most,
            double keep) {
        return new Rows(shapes, new double[] {shortest, longest}, depth, gap, row, new int[] {fewest, most}, keep);
    }

    /** Every parcel laid out, in the order of {@code uses}. */
    public List<Plot> layOut(Map<Parcel, LandUse> uses) {
        List<Plot> plots = new ArrayList<>();
        uses.forEach((parcel, use) -> plots.add(layOut(parcel, use)));
        return withExactUnits(plots);
    }

    private Plot layOut(Parcel parcel, LandUse use) {
        Geometry block = water.land(block(parcel));
        Geometry room = water.dry(block).buffer(-SETBACK_METRES, 2);
        if (use == LandUse.PARK && block.getArea() > 9_000) {
            water.dig(room);
        }
        boolean hamlets = use == LandUse.FARMLAND && preset.isRural();
        if (use == LandUse.VILLAGE || hamlets || use == LandUse.INDUSTRIAL && block.getArea() > LARGE_WORKS) {
            room = cluster(parcel, room, use);
        }
        Rows rows = ROWS.get(hamlets ? LandUse.VILLAGE : use);
        if (rows == null || use == LandUse.PARK && !water.lakes().isEmpty()) {
            return new Plot(parcel, use, block, List.of(), List.of());
        }
        List<Building> buildings = footprints.build(room, rows);
        if (use.isCompound() && buildings.isEmpty()) {
            buildings = footprints.build(block.buffer(-2, 2), OLD_COURTS);
        }
        return use.isCompound()
                ? new Plot(parcel, use, block, buildings, List.of())
                : new Plot(parcel, use, block, List.of(), buildings);
    }

    /** The parcel without the roads along its edges. */
    private Geometry block(Parcel parcel) {
        Map<RoadClass, List<LineString>> edges = new EnumMap<>(RoadClass.class);
        for (Face face : parcel.grid().faces()) {
            for (Side side : face.sides()) {
                RoadClass kind = side.arc().line().kind();
                if (kind.isRoad()) {
                    edges.computeIfAbsent(kind, key -> new ArrayList<>()).add(line(side.arc()));
                }
            }
        }
        Geometry block = parcel.metres();
        for (Map.Entry<RoadClass, List<LineString>> edge : edges.entrySet()) {
            Geometry along =
                    ground.factory().createMultiLineString(edge.getValue().toArray(LineString[]::new));
            block = block.difference(along.buffer(edge.getKey().widthMetres() / 2, 2));
        }
        return DouglasPeuckerSimplifier.simplify(block, 0.4);
    }

    private LineString line(Arc arc) {
        Coordinate[] path = new Coordinate[arc.size()];
        for (int i = 0; i < path.length; i++) {
            path[i] = arc.vertexMetres(i, ground.metric());
        }
        return ground.factory().createLineString(path);
    }

    /** Houses of a village stand together, fields around them; large works keep room to grow. */
    private Geometry cluster(Parcel parcel, Geometry room, LandUse use) {
        double reach = use == LandUse.VILLAGE ? 0.27 : use == LandUse.INDUSTRIAL ? 0.42 : 0.1;
        double radius = Math.min(use == LandUse.INDUSTRIAL ? 210 : 150, reach * Math.sqrt(parcel.squareMetres()));
        double[] phase = random.doubles(2, 0, 2 * Math.PI).toArray();
        Coordinate[] shell = new Coordinate[25];
        for (int i = 0; i <= 24; i++) {
            double a = 2 * Math.PI * (i % 24) / 24;
            double r = radius * (1 + 0.3 * Math.sin(2 * a + phase[0]) + 0.2 * Math.sin(3 * a + phase[1]));
            shell[i] = new Coordinate(parcel.middle().x + r * Math.cos(a), parcel.middle().y + r * Math.sin(a));
        }
        return ground.factory().createPolygon(shell).buffer(0).intersection(room);
    }

    /** Keeps the largest buildings as units, so that the sum is the preset's. */
    private List<Plot> withExactUnits(List<Plot> plots) {
        int[] keep = plots.stream()
                .mapToInt(plot -> Math.min(mostUnits(plot.use()), plot.units().size()))
                .toArray();
        int surplus = Arrays.stream(keep).sum() - preset.counts().buildings();
        if (surplus < 0) {
            throw new IllegalStateException("room for " + -surplus + " buildings is missing");
        }
        for (int floor = MOST_UNITS_OF_A_PLOT; surplus > 0 && floor > 0; floor--) {
            for (int i = 0; i < keep.length && surplus > 0; i++) {
                if (keep[i] > Math.max(1, floor - (i * 7919 & 3))) {
                    keep[i]--;
                    surplus--;
                }
            }
        }
        List<Plot> exact = new ArrayList<>();
        for (int i = 0; i < keep.length; i++) {
            exact.add(withUnits(plots.get(i), keep[i]));
        }
        return exact;
    }

    private static int mostUnits(LandUse use) {
        boolean cottages = use == LandUse.OLD_COMPOUND || use == LandUse.VILLAGE;
        return cottages ? MOST_UNITS_AMONG_COTTAGES : MOST_UNITS_OF_A_PLOT;
    }

    private static Plot withUnits(Plot plot, int count) {
        List<Building> bySize = new ArrayList<>(plot.units());
        bySize.sort(Comparator.comparingDouble(building -> -building.metres().getArea()));
        List<Building> others = new ArrayList<>(plot.others());
        others.addAll(bySize.subList(count, bySize.size()));
        return new Plot(plot.parcel(), plot.use(), plot.block(), bySize.subList(0, count), others);
    }
}

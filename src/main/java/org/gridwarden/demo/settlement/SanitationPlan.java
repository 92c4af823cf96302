package org.gridwarden.demo.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.gridwarden.demo.city.DemoNetwork;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Line;
import org.gridwarden.demo.ground.RoadClass;
import org.gridwarden.demo.ground.Side;
import org.gridwarden.demo.plan.CityPlan;
import org.gridwarden.demo.plan.Plot;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The second network on the same ground: sanitation crews clean a stretch of road with the blocks on both sides of it,
 * so that their borders run behind the houses where the main network's run along the roads.
 */
public final class SanitationPlan {

    private static final double STRETCH_METRES = 850;
    private static final int FEWEST_GRIDS = 4;

    private final CityPlan plan;
    private final RoadNames roads;
    private final UnitBook units;
    private final List<Plot> plots;
    private final Map<Face, Integer> plotOfFace = new HashMap<>();
    private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

    /** The network on the plots of a city whose main network has been written. */
    public SanitationPlan(CityPlan plan, List<Plot> plots, UnitBook units, RoadNames roads) {
        this.plan = plan;
        this.plots = plots;
        this.units = units;
        this.roads = roads;
        for (int i = 0; i < plots.size(); i++) {
            for (Face face : plots.get(i).parcel().grid().faces()) {
                plotOfFace.put(face, i);
            }
        }
        for (int i = 0; i < plots.size(); i++) {
            neighbours.add(borders(i));
        }
    }

    /** City, sectors, stretches. */
    public DemoNetwork write() {
        List<Stretch> stretches = stretches();
        int[] sectorOf = sectors(stretches);
        return new SanitationBook(plan, plots, units, roads).write(stretches, sectorOf);
    }

    /**
     * Plots that one crew cleans.
     *
     * @param road the line they lie along
     * @param members indexes of plots
     */
    record Stretch(Line road, List<Integer> members) {}

    private Map<Integer, Double> borders(int plot) {
        Map<Integer, Double> borders = new LinkedHashMap<>();
        for (Face face : plots.get(plot).parcel().grid().faces()) {
            for (Side side : face.sides()) {
                Face other = side.arc().otherSideOf(face);
                Integer there = other == null ? null : plotOfFace.get(other);
                if (there != null && there != plot && side.arc().line().kind() != RoadClass.RIVER) {
                    borders.merge(there, side.arc().lengthMetres(plan.ground().metric()), Double::sum);
                }
            }
        }
        return borders;
    }

    private record Key(Line road, int stretch) {}

    private List<Stretch> stretches() {
        Key[] keys = new Key[plots.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(plots.get(i));
            if (keys[i] != null) {
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) { // plots on no road go with the neighbour that is nearest to one
            int at = queue.remove();
            for (int next : neighbours.get(at).keySet()) {
                if (keys[next] == null) {
                    keys[next] = keys[at];
                    queue.add(next);
                }
            }
        }
        List<List<Integer>> groups = components(keys);
        mergeSmall(groups);
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> new Stretch(road(group, keys), group))
                .toList();
    }

    private static Line road(List<Integer> group, Key[] keys) {
        Map<Line, Integer> votes = new LinkedHashMap<>();
        for (int plot : group) {
            Key key = keys[plot];
            if (key != null) {
                votes.merge(key.road(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static @Nullable Key key(Plot plot) {
        Line best = null;
        double most = 0;
        for (Face face : plot.parcel().grid().faces()) {
            for (Side side : face.sides()) {
                Line line = side.arc().line();
                double weight =
                        side.arc().size() * Math.max(0, line.kind().widthMetres() - RoadClass.LANE.widthMetres());
                if (weight > most) {
                    most = weight;
                    best = line;
                }
            }
        }
        return best == null
                ? null
                : new Key(best, (int) (along(best, plot.parcel().middle()) / STRETCH_METRES));
    }

    /** Metres along the line of the vertex nearest to a point. */
    private static double along(Line line, Coordinate point) {
        double walked = 0;
        double best = 0;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < line.path().size(); i++) {
            walked += i == 0 ? 0 : line.path().get(i).distance(line.path().get(i - 1));
            double distance = line.path().get(i).distance(point);
            if (distance < nearest) {
                nearest = distance;
                best = walked;
            }
        }
        return best;
    }

    private List<List<Integer>> components(Key[] keys) {
        List<List<Integer>> groups = new ArrayList<>();
        boolean[] seen = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (!seen[i]) {
                List<Integer> group = new ArrayList<>();
                Deque<Integer> queue = new ArrayDeque<>(List.of(i));
                seen[i] = true;
                while (!queue.isEmpty()) {
                    int at = queue.remove();
                    group.add(at);
                    for (int next : neighbours.get(at).keySet()) {
                        if (!seen[next] && Objects.equals(keys[next], keys[at])) {
                            seen[next] = true;
                            queue.add(next);
                        }
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    /** A group that is too small goes with the neighbour it shares most border with; its list is left empty. */
    private void mergeSmall(List<List<Integer>> groups) {
        int[] groupOf = new int[plots.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int plot : groups.get(g)) {
                groupOf[plot] = g;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).size() < FEWEST_GRIDS) {
                int target = closest(groups.get(g), groupOf, g);
                for (int plot : target < 0 ? List.<Integer>of() : groups.get(g)) {
                    groupOf[plot] = target;
                    groups.get(target).add(plot);
                }
                if (target >= 0) {
                    groups.set(g, new ArrayList<>());
                }
            }
        }
    }

    private int closest(List<Integer> group, int[] groupOf, int own) {
        Map<Integer, Double> shared = new LinkedHashMap<>();
        for (int plot : group) {
            neighbours.get(plot).forEach((next, length) -> {
                if (groupOf[next] != own) {
                    shared.merge(groupOf[next], length, Double::sum);
                }
            });
        }
        return shared.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    /** The sector of every stretch: grown from stretches that lie far apart, so that sectors hang together. */
    private int[] sectors(List<Stretch> stretches) {
        List<Coordinate> middles = stretches.stream()
                .map(stretch -> plots.get(stretch.members().get(0)).parcel().middle())
                .toList();
        List<Integer> seeds = new ArrayList<>(List.of(0));
        int count = Math.max(2, Math.min(24, stretches.size() / 18));
        while (seeds.size() < count) {
            int farthest = 0;
            double most = -1;
            for (int i = 0; i < middles.size(); i++) {
                Coordinate at = middles.get(i);
                double nearest = seeds.stream()
                        .mapToDouble(seed -> middles.get(seed).distance(at))
                        .min()
                        .orElseThrow();
                if (nearest > most) {
                    most = nearest;
                    farthest = i;
                }
            }
            seeds.add(farthest);
        }
        return grow(stretches, middles, seeds);
    }

    private int[] grow(List<Stretch> stretches, List<Coordinate> middles, List<Integer> seeds) {
        List<Set<Integer>> adjacent = adjacency(stretches);
        int[] sector = new int[stretches.size()];
        Arrays.fill(sector, -1);
        record Step(double far, int stretch, int sector) {}
        PriorityQueue<Step> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Step::far).thenComparingInt(Step::stretch));
        for (int i = 0; i < seeds.size(); i++) {
            queue.add(new Step(0, seeds.get(i), i));
        }
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (sector[step.stretch()] < 0) {
                sector[step.stretch()] = step.sector();
                Coordinate here = middles.get(step.stretch());
                for (int next : adjacent.get(step.stretch())) {
                    queue.add(new Step(step.far() + here.distance(middles.get(next)), next, step.sector()));
                }
            }
        }
        for (int i = 0; i < sector.length; i++) {
            sector[i] = Math.max(0, sector[i]); // beyond the river, on no bridge
        }
        return sector;
    }

    private List<Set<Integer>> adjacency(List<Stretch> stretches) {
        int[] stretchOf = new int[plots.size()];
        for (int i = 0; i < stretches.size(); i++) {
            for (int plot : stretches.get(i).members()) {
                stretchOf[plot] = i;
            }
        }
        List<Set<Integer>> adjacent = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int plot : stretches.get(i).members()) {
                for (int other : neighbours.get(plot).keySet()) {
                    if (stretchOf[other] != i) {
                        next.add(stretchOf[other]);
                    }
                }
            }
            adjacent.add(next);
        }
        return adjacent;
    }
}

package org.gridwarden.demo.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gridwarden.demo.city.DemoPoint;
import org.gridwarden.demo.ground.Metric;
import org.gridwarden.demo.plan.Preset;
import org.gridwarden.demo.plan.Quota;
import org.gridwarden.demo.word.Dictionary;
import org.gridwarden.demo.word.Table;
import org.locationtech.jts.geom.Coordinate;

/** Sets evaluation points where points of their type are found; exactly as many as the preset says. Used once. */
public final class PointPlan {

    private final Preset preset;
    private final Metric metric;
    private final Map<String, List<Anchor>> anchors;
    private final Map<String, String> firstOfUnit;
    private final SplittableRandom random;
    private final Map<String, String> typeNames = new LinkedHashMap<>();
    private final List<DemoPoint> points = new ArrayList<>();

    /** Points among these anchors; who answers first for a unit is known by its code. */
    public PointPlan(
            Preset preset,
            Metric metric,
            Map<String, List<Anchor>> anchors,
            Map<String, String> firstOfUnit,
            SplittableRandom random) {
        this.preset = preset;
        this.metric = metric;
        this.anchors = anchors;
        this.firstOfUnit = firstOfUnit;
        this.random = random;
        Dictionary.names("point_type", typeNames);
    }

    /** The points, in the order of their types. */
    public List<DemoPoint> plan() {
        List<String[]> types = Table.rows("point_types.txt");
        Set<String> fixed = types.stream().limit(36).map(row -> row[0]).collect(Collectors.toSet());
        int[] shares = Quota.share(
                preset.counts().points(),
                types.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray());
        for (int i = 0; i < shares.length; i++) {
            String type = types.get(i)[0];
            List<Anchor> places = places(types.get(i)[1]);
            for (int n = 0; n < shares[i]; n++) {
                point(type, fixed.contains(type), places.get(n % places.size()), n / places.size());
            }
        }
        return points;
    }

    /** The anchors of the kinds, shuffled; compounds and lanes where a small city has none of them. */
    private List<Anchor> places(String kinds) {
        List<Anchor> places = new ArrayList<>();
        for (String kind : kinds.split(",")) {
            places.addAll(anchors.getOrDefault(kind, List.of()));
        }
        if (places.isEmpty()) {
            anchors.values().forEach(places::addAll);
        }
        for (int i = places.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Anchor swapped = places.get(i);
            places.set(i, places.get(j));
            places.set(j, swapped);
        }
        return places;
    }

    private void point(String type, boolean isFixed, Anchor anchor, int round) {
        double reach = round == 0 ? 0.25 * anchor.radiusMetres() : anchor.radiusMetres();
        Coordinate at = anchor.metres();
        int number = points.size() + 1;
        String community = anchor.gridCode().substring(0, anchor.gridCode().length() - 3);
        points.add(new DemoPoint(
                String.format("DW%05d", number),
                anchor.nameZh() + "·" + typeNames.get(type) + (round == 0 ? "" : String.valueOf(round + 1)),
                anchor.nameEn() + ": " + type.replace('_', ' ') + (round == 0 ? "" : " " + (round + 1)),
                type,
                isFixed,
                metric.place(at.x + reach * (random.nextDouble() - 0.5), at.y + reach * (random.nextDouble() - 0.5)),
                firstOfUnit.get(anchor.gridCode()),
                firstOfUnit.get(community)));
    }
}

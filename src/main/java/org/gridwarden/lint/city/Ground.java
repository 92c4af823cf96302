package org.gridwarden.lint.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.gridwarden.grid.LevelFit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Who owns which ground: the undivided units of tiling levels, found by place. Safe for use by several threads. */
public final class Ground {

    private final STRtree tree;
    private final Map<CityUnit, PreparedGeometry> prepared = new ConcurrentHashMap<>();
    private final Map<CityUnit, List<Share>> shares = new ConcurrentHashMap<>();

    Ground(List<CityUnit> owners) {
        this.tree = index(owners);
    }

    /** How much of a building stands on somebody's ground, 0 to 1. */
    public record Share(CityUnit owner, double share) {}

    /** Units to be found by {@link #near}; may be read by several threads. */
    public static STRtree index(List<CityUnit> units) {
        STRtree tree = new STRtree();
        units.forEach(unit -> tree.insert(unit.geometry().getEnvelopeInternal(), unit));
        tree.build();
        return tree;
    }

    /** Units of such a tree whose envelopes meet this one. */
    public static List<CityUnit> near(STRtree tree, Envelope envelope) {
        List<CityUnit> units = new ArrayList<>();
        for (Object found : tree.query(envelope)) {
            units.add((CityUnit) found);
        }
        return units;
    }

    /** What two geometries share, also where one of them is not valid. */
    public static Geometry intersection(Geometry one, Geometry other) {
        try {
            return one.intersection(other);
        } catch (TopologyException e) {
            return one.buffer(0).intersection(other.buffer(0));
        }
    }

    /** On whose ground a building stands, the greatest share first. */
    public List<Share> shares(CityUnit building) {
        return shares.computeIfAbsent(building, this::measure);
    }

    /** Whether more than two lines meet at a vertex of an outline, so that it cannot go. */
    public boolean isNode(Coordinate vertex) {
        Set<Coordinate> neighbours = new HashSet<>();
        for (CityUnit owner : near(tree, new Envelope(vertex))) {
            for (Polygon polygon : Geometries.polygons(owner.geometry())) {
                collect(polygon.getExteriorRing().getCoordinates(), vertex, neighbours);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    collect(polygon.getInteriorRingN(i).getCoordinates(), vertex, neighbours);
                }
            }
        }
        return neighbours.size() > 2;
    }

    private static void collect(Coordinate[] ring, Coordinate vertex, Set<Coordinate> neighbours) {
        for (int i = 0; i < ring.length - 1; i++) {
            if (ring[i].equals2D(vertex)) {
                neighbours.add(ring[i == 0 ? ring.length - 2 : i - 1]);
                neighbours.add(ring[i + 1]);
            }
        }
    }

    /** The parent first: nearly every building stands in it. */
    private List<Share> measure(CityUnit building) {
        CityUnit parent = building.parent();
        if (parent != null && isUndivided(parent) && covers(parent, building)) {
            return List.of(new Share(parent, 1));
        }
        double area = building.areaSquareMetres();
        List<Share> found = new ArrayList<>();
        for (CityUnit owner : near(tree, building.geometry().getEnvelopeInternal())) {
            double shared = covers(owner, building)
                    ? area
                    : Geodesic.areaSquareMetres(intersection(owner.geometry(), building.geometry()));
            if (shared > 0) {
                found.add(new Share(owner, shared / area));
            }
        }
        found.sort(Comparator.comparingDouble(Share::share).reversed());
        return List.copyOf(found);
    }

    private static boolean isUndivided(CityUnit unit) {
        return unit.level().fit() == LevelFit.TILES
                && unit.children().stream().noneMatch(child -> child.level().fit() == LevelFit.TILES);
    }

    private boolean covers(CityUnit owner, CityUnit building) {
        return prepared.computeIfAbsent(owner, unit -> PreparedGeometryFactory.prepare(unit.geometry()))
                .covers(building.geometry());
    }
}

package org.gridwarden.coverage.redraw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Leads a drawn line round buildings: as drawn to the wall, along the building's vertices by the shorter side to where
 * the line comes out, and on as drawn. What cannot be led round is left, to be refused later. Not safe between threads.
 */
final class Detour {

    private static final int MOST_DETOURS = 200;

    private final CoverageGraph graph;
    private List<Place> line;
    /** Buildings that have been given up: the line begins or ends in them, or no way round was found. */
    private final Set<Integer> left = new HashSet<>();

    Detour(CoverageGraph graph, List<Place> line) {
        this.graph = graph;
        this.line = new ArrayList<>(line);
    }

    List<Place> line() {
        for (int detour = 0; detour < MOST_DETOURS; detour++) {
            if (!leadRoundOne()) {
                return line;
            }
        }
        return line;
    }

    /** Whether the line was changed. */
    private boolean leadRoundOne() {
        for (int i = 1; i < line.size(); i++) {
            Segment s = Segment.of(line.get(i - 1), line.get(i));
            for (Unit unit : graph.footprintsIn(
                    Math.min(s.ax(), s.bx()),
                    Math.min(s.ay(), s.by()),
                    Math.max(s.ax(), s.bx()),
                    Math.max(s.ay(), s.by()))) {
                Geometry shape = unit.footprint();
                if (shape == null || left.contains(unit.id())) {
                    continue;
                }
                Footprint footprint = Footprint.of(shape);
                if (footprint.isCutBy(s)) {
                    if (leadRound(footprint, i - 1)) {
                        return true;
                    }
                    left.add(unit.id());
                }
            }
        }
        return false;
    }

    private boolean leadRound(Footprint footprint, int before) {
        int beyond = before + 1;
        while (beyond < line.size() && footprint.hasInside(line.get(beyond))) {
            beyond++;
        }
        if (beyond == line.size() || footprint.hasInside(line.get(before))) {
            return false;
        }
        List<Place> best = List.of();
        double bestLength = Double.MAX_VALUE;
        for (Footprint.Area area : footprint.areas()) {
            List<Place> way = shortestWay(
                    footprint,
                    area.shell(),
                    atWall(footprint, line.get(before), line.get(before + 1)),
                    atWall(footprint, line.get(beyond), line.get(beyond - 1)));
            if (!way.isEmpty() && length(way) < bestLength) {
                best = way;
                bestLength = length(way);
            }
        }
        if (best.isEmpty()) {
            return false;
        }
        List<Place> changed = new ArrayList<>(line.subList(0, before + 1));
        changed.addAll(best);
        changed.addAll(line.subList(beyond, line.size()));
        List<Place> clean = new ArrayList<>();
        for (Place place : changed) {
            if (clean.isEmpty() || !clean.get(clean.size() - 1).equals(place)) {
                clean.add(place);
            }
        }
        boolean isOther = !clean.equals(line);
        line = clean;
        return isOther;
    }

    /** The last lattice place, about, before a line that comes from outside meets a wall; else where it comes from. */
    private static Place atWall(Footprint footprint, Place outside, Place towards) {
        Segment s = Segment.of(outside, towards);
        @Nullable Place first = null;
        for (Footprint.Area area : footprint.areas()) {
            List<Place> shell = area.shell();
            for (int i = 0; i < shell.size(); i++) {
                Segment wall = Segment.of(shell.get(i), shell.get((i + 1) % shell.size()));
                if (s.crosses(wall)) {
                    Place place = s.crossing(wall);
                    first = first == null || s.along(place) < s.along(first) ? place : first;
                }
            }
        }
        return first == null ? outside : beside(footprint, outside, first);
    }

    private static Place beside(Footprint footprint, Place outside, Place wall) {
        Place best = outside;
        int bestDistance = Integer.MAX_VALUE;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Place place = new Place(wall.x() + dx, wall.y() + dy);
                if (dx * dx + dy * dy < bestDistance
                        && !footprint.hasInside(place)
                        && sees(footprint, outside, place)) {
                    best = place;
                    bestDistance = dx * dx + dy * dy;
                }
            }
        }
        return best;
    }

    /** From one place to another along vertices of the shell; empty where neither end sees one. */
    private static List<Place> shortestWay(Footprint footprint, List<Place> shell, Place from, Place to) {
        List<Place> best = List.of();
        double bestLength = Double.MAX_VALUE;
        for (int i = 0; i < shell.size(); i++) {
            if (!sees(footprint, from, shell.get(i))) {
                continue;
            }
            for (int k = 0; k < shell.size(); k++) {
                if (!sees(footprint, shell.get(k), to)) {
                    continue;
                }
                for (int step : new int[] {1, shell.size() - 1}) {
                    List<Place> way = walk(shell, i, k, step, from, to);
                    double length = length(way);
                    if (length < bestLength) {
                        best = way;
                        bestLength = length;
                    }
                }
            }
        }
        return best;
    }

    private static boolean sees(Footprint footprint, Place a, Place b) {
        return a.equals(b) || !footprint.isCutBy(Segment.of(a, b));
    }

    private static List<Place> walk(List<Place> shell, int i, int k, int step, Place from, Place to) {
        List<Place> way = new ArrayList<>();
        way.add(from);
        for (int at = i; ; at = (at + step) % shell.size()) {
            way.add(shell.get(at));
            if (at == k) {
                break;
            }
        }
        way.add(to);
        return way;
    }

    private static double length(List<Place> way) {
        double length = 0;
        double shrink = Math.cos(Math.toRadians(way.get(0).y() / 1e7));
        for (int i = 1; i < way.size(); i++) {
            length += Math.hypot(
                    ((double) way.get(i).x() - way.get(i - 1).x()) * shrink,
                    (double) way.get(i).y() - way.get(i - 1).y());
        }
        return length;
    }
}

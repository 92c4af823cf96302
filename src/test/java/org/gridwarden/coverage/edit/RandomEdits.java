package org.gridwarden.coverage.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.division.Keep;
import org.gridwarden.coverage.division.Naming;
import org.gridwarden.coverage.division.Split;
import org.gridwarden.coverage.division.Transfer;
import org.gridwarden.coverage.graph.CoverageGraph;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.coverage.redraw.Buildings;
import org.gridwarden.coverage.reshape.DeleteVertex;
import org.gridwarden.coverage.reshape.InsertVertex;
import org.gridwarden.coverage.reshape.MoveVertex;
import org.gridwarden.coverage.reshape.Reshape;
import org.locationtech.jts.geom.Envelope;

/** Edits as careless hands would make them: most can be done, some cannot. */
public final class RandomEdits {

    private final Random random;
    private int made;

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /** An edit somewhere in the graph, of any kind. */
    public Edit next(CoverageGraph graph) {
        made++;
        Unit unit = anyUnit(graph);
        Edge edge = pick(graph.outline(unit.id()));
        return switch (random.nextInt(15)) {
            case 0, 1 ->
                new Split(
                        unit.code(),
                        List.of(across(graph, unit)),
                        List.of(),
                        List.of(),
                        pick(List.of(Keep.values())),
                        Naming.NUMBERED);
            case 2 ->
                new Split(
                        unit.code(),
                        List.of(),
                        List.of(ring(graph, unit, 0.25)),
                        List.of(),
                        Keep.LARGEST,
                        Naming.NUMBERED);
            case 3, 4 -> new Merge(List.of(unit.code(), neighbour(graph, unit, edge)), unit.code());
            case 5, 6 ->
                Transfer.ofArea(unit.code(), neighbour(graph, unit, edge), blob(middle(edge), size(graph, unit) / 5));
            case 7 ->
                Transfer.beyond(unit.code(), neighbour(graph, unit, edge), across(graph, unit), near(middle(edge), 20));
            case 8 -> new MoveVertex(anyVertex(edge), near(anyVertex(edge), size(graph, unit) / 6));
            case 9 -> new InsertVertex(edge.id(), middle(edge), near(middle(edge), size(graph, unit) / 12), false);
            case 10 -> new DeleteVertex(anyVertex(edge));
            case 11, 12 -> reshape(edge);
            case 13 -> carveOrRemove(graph, unit);
            default -> treeEdit(graph, unit, edge);
        };
    }

    private Edit carveOrRemove(CoverageGraph graph, Unit unit) {
        int rank = graph.levels().stream()
                .filter(CoverageLevel::tiles)
                .mapToInt(CoverageLevel::rank)
                .max()
                .orElseThrow();
        String parent = graph.parentCode(unit);
        return random.nextBoolean()
                ? new Carve("zone" + made, rank, unit.rank() < rank ? unit.code() : parent, ring(graph, unit, 0.2))
                : new RemoveUnit(unit.code(), null);
    }

    private Edit treeEdit(CoverageGraph graph, Unit unit, Edge edge) {
        if (random.nextBoolean()) {
            return new Recode(unit.code(), "r" + made);
        }
        String neighbour = neighbour(graph, unit, edge);
        return new Reparent(unit.code(), graph.parentCode(graph.find(neighbour).orElseThrow()));
    }

    private Unit anyUnit(CoverageGraph graph) {
        List<Unit> units = tiling(graph);
        Unit unit = pick(units);
        for (int i = 0; i < 4 && graph.isDivided(unit.id()); i++) {
            unit = pick(units);
        }
        return unit;
    }

    private static List<Unit> tiling(CoverageGraph graph) {
        return graph.units().stream().filter(unit -> unit.footprint() == null).toList();
    }

    Buildings policy() {
        return pick(List.of(Buildings.values()));
    }

    /** A unit of the same rank across the edge, or any. */
    private String neighbour(CoverageGraph graph, Unit unit, Edge edge) {
        for (int face : new int[] {edge.left(), edge.right()}) {
            for (int id : graph.covers(face)) {
                if (id != unit.id() && graph.unit(id).rank() == unit.rank()) {
                    return graph.unit(id).code();
                }
            }
        }
        return pick(tiling(graph)).code();
    }

    private Edit reshape(Edge edge) {
        int a = random.nextInt(edge.size());
        int b = random.nextInt(edge.size());
        Place from = edge.place(Math.min(a, b));
        Place to = edge.place(Math.max(a, b));
        double size = Math.hypot((double) from.x() - to.x(), (double) from.y() - to.y());
        List<Place> line = new ArrayList<>();
        line.add(from);
        int pieces = 1 + random.nextInt(4);
        for (int i = 1; i < pieces; i++) {
            line.add(near(between(from, to, (double) i / pieces), size / 6));
        }
        line.add(to);
        return new Reshape(edge.id(), line);
    }

    private List<Place> across(CoverageGraph graph, Unit unit) {
        Envelope box = graph.geometry(unit.id()).getEnvelopeInternal();
        double width = box.getWidth() * 1e7;
        double height = box.getHeight() * 1e7;
        double x = box.getMinX() * 1e7;
        double y = box.getMinY() * 1e7;
        boolean north = random.nextBoolean();
        List<Place> line = new ArrayList<>();
        int pieces = 1 + random.nextInt(4);
        double lane = random.nextDouble();
        for (int i = 0; i <= pieces; i++) {
            double along = -0.05 + 1.1 * i / pieces;
            double off = lane + (random.nextDouble() - 0.5) * 0.3;
            line.add(place(x + width * (north ? off : along), y + height * (north ? along : off)));
        }
        return line;
    }

    private List<Place> ring(CoverageGraph graph, Unit unit, double share) {
        Place inside = Place.ofDegrees(
                graph.geometry(unit.id()).getInteriorPoint().getX(),
                graph.geometry(unit.id()).getInteriorPoint().getY());
        return blob(inside, size(graph, unit) * share);
    }

    private List<Place> blob(Place centre, double radius) {
        int corners = 3 + random.nextInt(6);
        return IntStream.range(0, corners)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / corners;
                    double reach = radius * (0.6 + 0.4 * random.nextDouble());
                    return place(centre.x() + reach * Math.cos(angle), centre.y() + reach * Math.sin(angle));
                })
                .toList();
    }

    private static double size(CoverageGraph graph, Unit unit) {
        Envelope box = graph.geometry(unit.id()).getEnvelopeInternal();
        return Math.min(box.getWidth(), box.getHeight()) * 1e7;
    }

    private Place anyVertex(Edge edge) {
        return edge.place(random.nextInt(edge.size()));
    }

    private Place middle(Edge edge) {
        int i = random.nextInt(edge.size() - 1);
        return between(edge.place(i), edge.place(i + 1), random.nextDouble());
    }

    private static Place between(Place a, Place b, double share) {
        return place(a.x() + share * ((double) b.x() - a.x()), a.y() + share * ((double) b.y() - a.y()));
    }

    private Place near(Place place, double reach) {
        return place(
                place.x() + (random.nextDouble() - 0.5) * 2 * reach,
                place.y() + (random.nextDouble() - 0.5) * 2 * reach);
    }

    private static Place place(double x, double y) {
        return new Place((int) Math.round(x), (int) Math.round(y));
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

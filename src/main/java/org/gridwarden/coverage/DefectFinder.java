package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.arrangement.Width;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds the defects of one set of units that should fit, by chains of boundary edges.
 *
 * <p>Sum the boundaries of all units as directed edges: where neighbours fit, their edges cancel. What is left, the
 * residue, bounds exactly the ground that is owned twice or not at all, and the outside. In a clean coverage that is
 * its outline, so a million vertices cost one pass through a hash table; geometry is computed only for the residue,
 * on a grid 1024 times finer than the lattice. A defect thinner than that (0.01 mm) has edges that do not match and
 * shows as a MISMATCH, so none goes unseen. Not safe between threads.
 */
final class DefectFinder {

    private static final int FINE = 1024;

    private final UnitTree tree;
    private final SoundUnits sound;
    private final IntUnaryOperator gapRank;
    /** Issues by key: the same defect may be met by level and by parent. */
    private final Map<String, CoverageIssue> found = new TreeMap<>();

    /** @param gapRank the level in which ground is missing that a unit, as one of several, leaves open */
    DefectFinder(UnitTree tree, SoundUnits sound, IntUnaryOperator gapRank) {
        this.tree = tree;
        this.sound = sound;
        this.gapRank = gapRank;
    }

    List<CoverageIssue> found() {
        return found.values().parallelStream().map(DefectFinder::measured).toList();
    }

    private static CoverageIssue measured(CoverageIssue issue) {
        return issue.place() == null || issue.areaSquareMetres() == null
                ? issue
                : new CoverageIssue(
                        issue.type(),
                        issue.blocking(),
                        issue.levelRank(),
                        issue.unitCodes(),
                        issue.place(),
                        issue.areaSquareMetres(),
                        Width.metres(issue.place()),
                        issue.message(),
                        issue.key());
    }

    /** Overlaps and mismatches among units, and the holes in their union where these are gaps. */
    void checkUnion(int[] units, boolean holesAreGaps) {
        int rank = Arrays.stream(units).map(gapRank).min().orElse(0);
        Linework lines = new Linework(1, sizeOf(units));
        for (int unit : units) {
            lines.addUnit(sound.shapes, unit, 1);
        }
        Linework residue = lines.residue(FINE).noded();
        reportMismatches(residue);
        Arrangement plane = new Arrangement(residue, edge -> residue.net(edge) != 0);
        int[] windings = plane.windings();
        FaceShapes shapes = new FaceShapes(plane);
        List<Envelope> crowded = new ArrayList<>();
        for (int face = 1; face < plane.faceCount; face++) {
            if (windings[face] > 1) {
                crowded.add(envelope(plane, face));
            } else if (windings[face] == 0 && holesAreGaps) {
                reportGap(plane, shapes, face, rank, "");
            }
        }
        reportOverlaps(within(units, crowded));
    }

    /** Gaps in a parent, ground of its children outside it, overlaps of its children, and mismatches with it. */
    void checkParent(int parent, int[] children) {
        Linework lines = new Linework(1, sizeOf(children));
        lines.addUnit(sound.shapes, parent, 1);
        for (int child : children) {
            lines.addUnit(sound.shapes, child, -1);
        }
        Linework residue = lines.residue(FINE).noded();
        reportMismatches(residue);
        Arrangement plane = new Arrangement(residue, edge -> residue.net(edge) != 0);
        int[] windings = plane.windings();
        FaceShapes shapes = new FaceShapes(plane);
        int rank = Arrays.stream(children).map(gapRank).min().orElse(tree.rank(parent) + 1);
        List<Envelope> wrong = new ArrayList<>();
        for (int face = 1; face < plane.faceCount; face++) {
            if (windings[face] > 0) {
                reportGap(plane, shapes, face, rank, tree.code(parent));
            } else if (windings[face] < 0) {
                wrong.add(envelope(plane, face));
            }
        }
        int[] suspects = within(children, wrong);
        reportOverlaps(suspects);
        reportOutside(parent, suspects);
    }

    /** Ground of units outside a parent that they need not fill. */
    void checkInside(int parent, int[] units) {
        reportOutside(parent, units);
    }

    private void reportGap(Arrangement plane, FaceShapes shapes, int face, int rank, String parent) {
        Geometry place = shapes.polygon(new int[] {face});
        TreeSet<String> around = new TreeSet<>();
        for (int half : plane.halvesOf(face)) {
            for (int ring : plane.lines.rings(plane.sourceEdge[half >> 1])) {
                around.add(tree.code(sound.shapes.unit(ring)));
            }
        }
        around.remove(parent);
        double area = Geodesic.areaSquareMetres(place);
        String message = (parent.isEmpty() ? "nobody owns " : "no child of " + parent + " owns ") + squareMetres(area)
                + " beside " + names(around);
        String key = Type.GAP + ":" + rank + ":" + parent + ":" + anchor((Polygon) place);
        put(Type.GAP, true, rank, List.copyOf(around), place, area, message, key);
    }

    private void reportOverlaps(int[] units) {
        if (units.length == 0) {
            return;
        }
        Labelled labelled = new Labelled(units);
        Map<Long, List<Integer>> facesByPair = new TreeMap<>();
        for (int face = 1; face < labelled.plane.faceCount; face++) {
            int[] owners = labelled.owners(face);
            for (int i = 0; i < owners.length; i++) {
                for (int k = i + 1; k < owners.length; k++) {
                    facesByPair
                            .computeIfAbsent((long) owners[i] << 32 | owners[k], pair -> new ArrayList<>())
                            .add(face);
                }
            }
        }
        facesByPair.forEach((pair, faces) -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            Geometry place =
                    labelled.shapes.shape(faces.stream().mapToInt(i -> i).toArray());
            double area = Geodesic.areaSquareMetres(place);
            int rank = Math.max(tree.rank(a), tree.rank(b));
            List<String> codes = sorted(a, b);
            String key = Type.OVERLAP + ":" + rank + ":" + String.join(":", codes);
            String message = codes.get(0) + " and " + codes.get(1) + " both claim " + squareMetres(area);
            put(Type.OVERLAP, true, rank, codes, place, area, message, key);
        });
    }

    private void reportOutside(int parent, int[] units) {
        if (units.length == 0) {
            return;
        }
        int[] all = Arrays.copyOf(units, units.length + 1);
        all[units.length] = parent;
        Labelled labelled = new Labelled(all);
        Map<Integer, List<Integer>> facesByUnit = new TreeMap<>();
        for (int face = 1; face < labelled.plane.faceCount; face++) {
            int[] owners = labelled.owners(face);
            if (Arrays.stream(owners).noneMatch(owner -> owner == parent)) {
                for (int owner : owners) {
                    facesByUnit
                            .computeIfAbsent(owner, unit -> new ArrayList<>())
                            .add(face);
                }
            }
        }
        facesByUnit.forEach((unit, faces) -> {
            Geometry place =
                    labelled.shapes.shape(faces.stream().mapToInt(i -> i).toArray());
            double area = Geodesic.areaSquareMetres(place);
            String key = Type.OUTSIDE_PARENT + ":" + tree.rank(unit) + ":" + tree.code(unit);
            String message =
                    squareMetres(area) + " of " + tree.code(unit) + " lie outside its parent " + tree.code(parent);
            put(
                    Type.OUTSIDE_PARENT,
                    tree.tiles(unit),
                    tree.rank(unit),
                    List.of(tree.code(unit)),
                    place,
                    area,
                    message,
                    key);
        });
    }

    /** Edges of the residue that cancel once they are noded run along each other with different vertices. */
    private void reportMismatches(Linework residue) {
        Map<List<Integer>, List<LineString>> linesByUnits =
                new TreeMap<>((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        for (int edge = 0; edge < residue.edgeCount(); edge++) {
            if (residue.net(edge) == 0) {
                List<Integer> units = Arrays.stream(residue.rings(edge))
                        .map(sound.shapes::unit)
                        .distinct()
                        .boxed()
                        .toList();
                linesByUnits
                        .computeIfAbsent(units, key -> new ArrayList<>())
                        .add(Geometries.factory().createLineString(new Coordinate[] {
                            degrees(residue, residue.from(edge)), degrees(residue, residue.to(edge))
                        }));
            }
        }
        linesByUnits.forEach((units, lines) -> {
            int rank = units.stream().mapToInt(tree::rank).max().orElseThrow();
            boolean tiling = units.stream().anyMatch(unit -> tree.rank(unit) == rank && tree.tiles(unit));
            List<String> codes = units.stream().map(tree::code).sorted().toList();
            Geometry place = Geometries.factory().createMultiLineString(lines.toArray(LineString[]::new));
            String key = Type.MISMATCH + ":" + rank + ":" + String.join(":", codes);
            String message = "boundaries of " + names(codes) + " run along each other with different vertices";
            found.putIfAbsent(
                    key, new CoverageIssue(Type.MISMATCH, tiling, rank, codes, place, null, null, message, key));
        });
    }

    private void put(
            Type type,
            boolean blocking,
            int rank,
            List<String> codes,
            Geometry place,
            double area,
            String message,
            String key) {
        found.putIfAbsent(key, new CoverageIssue(type, blocking, rank, codes, place, area, null, message, key));
    }

    /** Full arrangement of some units, with the owners of each face. */
    private final class Labelled {
        final Arrangement plane;
        final FaceShapes shapes;
        private final int[][] around;

        Labelled(int[] units) {
            Linework lines = new Linework(FINE, sizeOf(units));
            for (int unit : units) {
                lines.addUnit(sound.shapes, unit, 1);
            }
            Linework noded = lines.noded();
            plane = new Arrangement(noded, edge -> noded.oddRings(edge).length > 0);
            shapes = new FaceShapes(plane);
            around = plane.ringsAround();
        }

        int[] owners(int face) {
            return sound.shapes.unitsInside(around[face]);
        }
    }

    private int[] within(int[] units, List<Envelope> places) {
        if (places.isEmpty()) {
            return new int[0];
        }
        HPRtree index = new HPRtree();
        places.forEach(place -> index.insert(place, place));
        return Arrays.stream(units)
                .filter(unit -> !sound.lattice.get(unit).isEmpty()
                        && !index.query(sound.envelope(unit)).isEmpty())
                .toArray();
    }

    private static Envelope envelope(Arrangement plane, int face) {
        Envelope envelope = new Envelope();
        for (int half : plane.halvesOf(face)) {
            int node = plane.origin[half];
            envelope.expandToInclude(
                    (double) plane.lines.x(node) / plane.scale, (double) plane.lines.y(node) / plane.scale);
        }
        return envelope;
    }

    private int sizeOf(int[] units) {
        return IntStream.of(units)
                .map(unit -> sound.lattice.get(unit).getNumPoints())
                .sum();
    }

    private static Coordinate degrees(Linework lines, int node) {
        return new Coordinate(lines.x(node) / (1e7 * lines.scale), lines.y(node) / (1e7 * lines.scale));
    }

    private List<String> sorted(int a, int b) {
        String first = tree.code(a);
        String second = tree.code(b);
        return first.compareTo(second) <= 0 ? List.of(first, second) : List.of(second, first);
    }

    /** Lowest vertex of the shell and the vertex after it: no two faces of one plane share both. */
    private static String anchor(Polygon place) {
        Coordinate[] ring = place.getExteriorRing().getCoordinates();
        int lowest = 0;
        for (int i = 1; i < ring.length; i++) {
            lowest = ring[i].compareTo(ring[lowest]) < 0 ? i : lowest;
        }
        Coordinate after = ring[lowest + 1];
        return String.format(
                java.util.Locale.ROOT, "%.9f,%.9f:%.10f,%.10f", ring[lowest].x, ring[lowest].y, after.x, after.y);
    }

    private static String names(java.util.Collection<String> codes) {
        return codes.stream().limit(5).collect(Collectors.joining(", ")) + (codes.size() > 5 ? " …" : "");
    }

    private static String squareMetres(double area) {
        return String.format(java.util.Locale.ROOT, area < 10 ? "%.3f m²" : "%,.0f m²", area);
    }
}

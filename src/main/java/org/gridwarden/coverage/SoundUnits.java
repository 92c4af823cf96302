package org.gridwarden.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gridwarden.coverage.CoverageIssue.Type;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;
import org.gridwarden.coverage.arrangement.UnitShapes;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.GeometryDefect;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The units' shapes on the lattice, each valid: broken ones are listed and stand as repaired copies. A ring that
 * crosses itself owns what it winds round an odd number of times; a polygon owns its shell less its holes; a unit
 * owns what any of its polygons does. Immutable.
 */
public final class SoundUnits {

    /** Shapes in lattice steps, by unit; empty where there is none. */
    public final List<Geometry> lattice;
    /** Whether a shape had to be repaired, by unit. */
    public final boolean[] repaired;
    /** One issue per broken part. */
    public final List<CoverageIssue> issues = new ArrayList<>();

    /** Their rings. */
    public final UnitShapes shapes;

    /** Looks at every unit, in parallel. */
    public SoundUnits(List<CoverageUnit> units) {
        List<Sound> sound = IntStream.range(0, units.size())
                .parallel()
                .mapToObj(i -> sound(units.get(i)))
                .toList();
        lattice = sound.stream().map(Sound::lattice).toList();
        repaired = new boolean[units.size()];
        for (int i = 0; i < repaired.length; i++) {
            repaired[i] = !sound.get(i).issues().isEmpty();
            issues.addAll(sound.get(i).issues());
        }
        shapes = new UnitShapes(lattice);
    }

    Envelope envelope(int unit) {
        return lattice.get(unit).getEnvelopeInternal();
    }

    private record Sound(Geometry lattice, List<CoverageIssue> issues) {}

    private static Sound sound(CoverageUnit unit) {
        Geometry lattice;
        try {
            lattice = Geometries.toLattice(unit.geometry());
        } catch (IllegalArgumentException e) {
            GeometryDefect defect =
                    new GeometryDefect(GeometryDefect.Code.INVALID_COORDINATE, null, String.valueOf(e.getMessage()));
            return new Sound(Geometries.factory().createPolygon(), List.of(invalid(unit, defect, 0)));
        }
        List<GeometryDefect> defects = GeometryDefect.list(lattice);
        if (defects.isEmpty()) {
            return new Sound(lattice, List.of());
        }
        List<CoverageIssue> issues = new ArrayList<>();
        for (int i = 0; i < defects.size(); i++) {
            issues.add(invalid(unit, defects.get(i), i));
        }
        return new Sound(repair(Geometries.toMultiPolygon(lattice)), issues);
    }

    /** A valid shape of the same ground, in lattice steps. */
    static Geometry repair(Geometry lattice) {
        if (lattice.isEmpty()) {
            return lattice;
        }
        UnitShapes shapes = new UnitShapes(List.of(lattice));
        Linework lines = new Linework(1, lattice.getNumPoints());
        lines.addUnit(shapes, 0, 1);
        Linework noded = lines.noded();
        Arrangement plane = new Arrangement(noded, edge -> noded.oddRings(edge).length > 0);
        int[][] around = plane.ringsAround();
        int[] owned = IntStream.range(1, plane.faceCount)
                .filter(face -> shapes.unitsInside(around[face]).length > 0)
                .toArray();
        return Geometries.toLattice(new FaceShapes(plane).shape(owned));
    }

    private static CoverageIssue invalid(CoverageUnit unit, GeometryDefect defect, int index) {
        @Nullable Point place = null;
        String where = "";
        if (defect.place() != null) {
            place = (Point) Geometries.ofLattice(Geometries.factory().createPoint(defect.place()));
            where = " at " + place.getX() + ", " + place.getY();
        }
        String what = defect.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new CoverageIssue(
                Type.INVALID,
                true,
                unit.levelRank(),
                List.of(unit.code()),
                place,
                null,
                null,
                unit.code() + " is not a valid area: " + what + where,
                Type.INVALID + ":" + unit.levelRank() + ":" + unit.code() + (index == 0 ? "" : ":" + index));
    }
}

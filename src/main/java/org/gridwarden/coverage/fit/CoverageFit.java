package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.coverage.CoverageCheck;
import org.gridwarden.coverage.CoverageLevel;
import org.gridwarden.coverage.CoverageUnit;
import org.gridwarden.coverage.SoundUnits;
import org.gridwarden.coverage.UnitTree;
import org.gridwarden.coverage.arrangement.Arrangement;
import org.gridwarden.coverage.arrangement.FaceShapes;
import org.gridwarden.coverage.arrangement.Linework;

/**
 * Makes nested levels of independently drawn units a coverage by construction. Stateless.
 *
 * <ol>
 *   <li>Every shape is rounded to the lattice, broken rings are repaired.
 *   <li>The boundaries of all units of all levels are noded together on the lattice and cut the plane into faces.
 *   <li>Each face is given to units, level by level from the top ({@link FaceOwners} states the rules). Where a gap must
 *       be shared out, its faces are cut first.
 *   <li>Each unit is rebuilt from its faces. Two units, of whatever levels, whose boundaries run along each other have
 *       the same vertices there, because they are made of the same edges; a child lies in its parent, because its
 *       faces are among its parent's.
 * </ol>
 *
 * <p>What is wider than a fit may decide stays as it was drawn, and is listed for a person.
 */
public final class CoverageFit {

    private CoverageFit() {}

    /**
     * The fitted units with the report of every change and what is left for a person. Units with an empty shape that
     * have children, and those of {@link FitOptions#derivedRanks}, get the union of their children.
     */
    public static FitResult fit(List<CoverageLevel> levels, List<CoverageUnit> units, FitOptions options) {
        UnitTree tree = new UnitTree(levels, PreSnap.snap(units, options.snapMetres()));
        SoundUnits sound = new SoundUnits(tree.units);
        FitPlan plan = new FitPlan(tree, sound, options.derivedRanks());
        Decision decision = new Decision(drawn(plan, sound, tree.size()).noded(), tree, sound, plan, options);
        while (!decision.owners.cuts.isEmpty()) {
            decision = new Decision(decision.owners.cuts.drawnOn(decision.noded), tree, sound, plan, options);
        }
        List<CoverageUnit> fitted = new ArrayList<>();
        for (int unit = 0; unit < tree.size(); unit++) {
            fitted.add(tree.units.get(unit).withGeometry(decision.shapes.shape(decision.faces[unit])));
        }
        FitReport report = new FitAccount(
                        new UnitTree(levels, units), sound, plan, decision.shapes, decision.claims, decision.faces)
                .report(fitted, decision.owners.overlaps, decision.owners.gaps);
        return new FitResult(
                fitted, report, CoverageCheck.check(levels, fitted, options.acceptedKeys(), options.derivedRanks()));
    }

    private static Linework drawn(FitPlan plan, SoundUnits sound, int units) {
        Linework lines = new Linework(1, 1024);
        for (int unit = 0; unit < units; unit++) {
            if (!plan.isDerived(unit)) {
                lines.addUnit(sound.shapes, unit, 1);
            }
        }
        return lines;
    }

    /** The plane as it is cut so far, who claims its faces, and who gets them unless more cuts are wanted. */
    private static final class Decision {

        final Linework noded;
        final FaceShapes shapes;
        final int[][] claims;
        final FaceOwners owners;
        final int[][] faces;

        Decision(Linework noded, UnitTree tree, SoundUnits sound, FitPlan plan, FitOptions options) {
            this.noded = noded;
            Arrangement plane = new Arrangement(noded, noded::divides);
            this.shapes = new FaceShapes(plane);
            int[][] around = plane.ringsAround();
            this.claims = new int[plane.faceCount][];
            for (int face = 0; face < claims.length; face++) {
                claims[face] = sound.shapes.unitsInside(around[face]);
            }
            this.owners = new FaceOwners(plane, shapes, tree, claims, options);
            this.faces = owners.decide(plan);
        }
    }
}

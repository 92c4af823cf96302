package org.gridwarden.demo.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Cuts one face in two across its long axis, as a planner would: at a wanted share, meeting the edges squarely, meeting
 * the roads that already end there, never leaving a sliver. Tries several lines and takes the best. Not thread-safe.
 */
final class FaceCutter {

    private static final int TRIES = 7;
    private static final int MOST_TRIES = 120;

    private final Ground ground;
    private final SplittableRandom random;

    FaceCutter(Ground ground, SplittableRandom random) {
        this.ground = ground;
        this.random = random;
    }

    /** Cuts {@code face} so that about {@code share} of the samples' weight lies on one side. */
    Face[] cut(Face face, Samples samples, double share, CutStyle style) {
        Ring ring = new Ring(face, ground.metric());
        double[] axis = samples.axis();
        Chord best = null;
        for (int i = 0; i < MOST_TRIES && (i < TRIES || best == null); i++) {
            Chord chord = attempt(ring, samples, axis, share, style, i);
            if (chord != null && (best == null || chord.badness() < best.badness())) {
                best = chord;
            }
        }
        if (best == null) {
            throw new IllegalStateException("face " + face.id() + " of " + ring.area() + " m² cannot be cut");
        }
        Line line = ground.draw(style.kind(), path(best));
        return ground.cut(face, best.from(), best.to(), new int[][] {best.xs(), best.ys()}, line);
    }

    private @Nullable Chord attempt(
            Ring ring, Samples samples, double[] axis, double share, CutStyle style, int attempt) {
        double loosened = Math.min(3, attempt * 0.18);
        double angle = axis[0] + (random.nextDouble() - 0.5) * (0.15 + loosened);
        if (axis[1] < 1.18 && (attempt & 1) == 1) {
            angle += Math.PI / 2;
        }
        double wanted = share + (random.nextDouble() - 0.5) * Math.min(0.5, 0.04 + 0.05 * loosened);
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        double[] ends = longestCrossing(ring, dx, dy, samples.quantile(dx, dy, wanted) + 0.013);
        if (ends.length == 0) {
            return null;
        }
        double ease = attempt < TRIES ? 1 : 0.4;
        LandingFinder finder = new LandingFinder(ring, ground.metric(), style, ease);
        Landing from = finder.near((int) ends[0], ends[1]);
        Landing to = finder.near((int) ends[2], ends[3]);
        double bend = attempt < TRIES ? style.bend() * (random.nextDouble() * 2 - 1) : 0;
        return new ChordMaker(ring, ground.metric()).make(from, to, style, bend, samples, wanted);
    }

    /** Ring step and share of the step of both ends of the longest inside stretch of the line d·p = offset. */
    private static double[] longestCrossing(Ring ring, double dx, double dy, double offset) {
        List<double[]> hits = new ArrayList<>();
        for (int i = 0; i < ring.size; i++) {
            int j = ring.after(i);
            double a = ring.east[i] * dx + ring.north[i] * dy - offset;
            double b = ring.east[j] * dx + ring.north[j] * dy - offset;
            if (a > 0 != b > 0) {
                double t = a / (a - b);
                double along = -dy * (ring.east[i] + t * (ring.east[j] - ring.east[i]))
                        + dx * (ring.north[i] + t * (ring.north[j] - ring.north[i]));
                hits.add(new double[] {along, i, t});
            }
        }
        hits.sort((a, b) -> Double.compare(a[0], b[0]));
        double[] best = {};
        double longest = 0;
        for (int i = 0; i + 1 < hits.size(); i += 2) {
            double[] a = hits.get(i);
            double[] b = hits.get(i + 1);
            if (b[0] - a[0] > longest && a[1] != b[1]) {
                longest = b[0] - a[0];
                best = new double[] {a[1], a[2], b[1], b[2]};
            }
        }
        return best;
    }

    private List<Coordinate> path(Chord chord) {
        List<Coordinate> path = new ArrayList<>();
        for (int i = 0; i < chord.xs().length; i++) {
            path.add(new Coordinate(
                    ground.metric().east(chord.xs()[i]), ground.metric().north(chord.ys()[i])));
        }
        return path;
    }
}

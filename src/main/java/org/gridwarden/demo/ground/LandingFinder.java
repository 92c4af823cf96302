package org.gridwarden.demo.ground;

/** Moves the rough end of a chord to a good place on the ring: a road's end across the edge, or clear of corners. */
final class LandingFinder {

    private static final double CORNER_RADIANS = 0.5;

    private final Ring ring;
    private final Metric metric;
    private final CutStyle style;
    private final double ease;

    LandingFinder(Ring ring, Metric metric, CutStyle style, double ease) {
        this.ring = ring;
        this.metric = metric;
        this.style = style;
        this.ease = ease;
    }

    /** The landing for a chord that hits ring step {@code step} at {@code share} of its length. */
    Landing near(int step, double share) {
        int next = ring.after(step);
        double x = ring.east[step] + share * (ring.east[next] - ring.east[step]);
        double y = ring.north[step] + share * (ring.north[next] - ring.north[step]);
        int junction = nearestStraightNode(x, y);
        if (junction >= 0) {
            return vertex(junction);
        }
        for (int end : new int[] {step, next}) {
            if (Math.hypot(ring.east[end] - x, ring.north[end] - y) < 1.5) {
                return vertex(end);
            }
        }
        return new Landing(metric.x(x), metric.y(y), step);
    }

    private Landing vertex(int i) {
        return new Landing(ring.xs[i], ring.ys[i], i);
    }

    /** A vertex at which a line from the other side ends while the ring goes straight on; -1 for none near. */
    private int nearestStraightNode(double x, double y) {
        double nearest = style.snapMetres() * ease;
        int best = -1;
        for (int i = 0; i < ring.size; i++) {
            double distance = Math.hypot(ring.east[i] - x, ring.north[i] - y);
            if (ring.node[i] && distance < nearest && ring.turn(i) < CORNER_RADIANS) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    /** How near a landing comes to a corner: 0 when clear, 1 when on it. */
    static double cornerCrowding(Ring ring, double x, double y, double clearMetres) {
        double worst = 0;
        for (int i = 0; i < ring.size; i++) {
            if (ring.turn(i) >= CORNER_RADIANS) {
                double distance = Math.hypot(ring.east[i] - x, ring.north[i] - y);
                worst = Math.max(worst, 1 - distance / clearMetres);
            }
        }
        return worst;
    }
}

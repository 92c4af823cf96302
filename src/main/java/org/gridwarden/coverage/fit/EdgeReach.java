package org.gridwarden.coverage.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Which stretches of an edge lie near which neighbour, and where the edge is best divided so that each part lies near one:
 * from its beginning on, the neighbour that goes farthest is followed by the one that goes farthest from there, and the
 * division is the middle of what both reach. Immutable.
 */
final class EdgeReach {

    private static final int HALVINGS = 50;

    /** Metres from the beginning of the edge. */
    private record Stretch(double from, double to) {}

    private final LineSegment edge;
    private final double length;
    private final double limit;
    private final List<Stretch> stretches = new ArrayList<>();

    /** @param limit metres within which a neighbour is near */
    EdgeReach(LineSegment edge, Collection<NeighbourBorder> neighbours, double limit) {
        this.edge = edge;
        this.length = edge.getLength();
        this.limit = limit;
        neighbours.forEach(neighbour -> addMerged(neighbour.near(edge, limit)));
    }

    /** Places on the edge in its direction, none of them nearer to an end than a quarter of the limit. */
    List<Coordinate> divisions() {
        List<Coordinate> divisions = new ArrayList<>();
        double at = 0;
        while (at < length) {
            Stretch now = farthest(at);
            if (now == null) {
                at = nextStart(at);
                continue;
            }
            Stretch next = farthest(now.to());
            if (next == null || next.to() <= now.to()) {
                at = now.to() < length ? nextStart(now.to()) : length;
                continue;
            }
            double middle = (Math.max(next.from(), at) + now.to()) / 2;
            if (middle > limit / 4 && middle < length - limit / 4) {
                divisions.add(edge.pointAlong(middle / length));
            }
            at = Math.max(middle, Math.nextUp(at));
        }
        return divisions;
    }

    private @Nullable Stretch farthest(double at) {
        return stretches.stream()
                .filter(stretch -> stretch.from() <= at && at <= stretch.to())
                .max(Comparator.comparingDouble(Stretch::to).thenComparing(Stretch::from, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** Where the next stretch begins behind a place; the end of the edge where none does. */
    private double nextStart(double at) {
        return stretches.stream()
                .mapToDouble(Stretch::from)
                .filter(from -> from > at)
                .min()
                .orElse(length);
    }

    private void addMerged(List<LineSegment> segments) {
        List<Stretch> own = new ArrayList<>();
        segments.forEach(segment -> addNear(segment, own));
        own.sort(Comparator.comparingDouble(Stretch::from));
        for (int i = 0; i < own.size(); ) {
            double from = own.get(i).from();
            double to = own.get(i).to();
            for (i++; i < own.size() && own.get(i).from() <= to; i++) {
                to = Math.max(to, own.get(i).to());
            }
            stretches.add(new Stretch(from, to));
        }
    }

    /** The distance to a segment is convex along the edge: it has one least place, and grows on both sides of it. */
    private void addNear(LineSegment segment, List<Stretch> own) {
        DoubleUnaryOperator distance = metres -> segment.distance(edge.pointAlong(metres / length));
        double low = 0;
        double high = length;
        for (int i = 0; i < 2 * HALVINGS; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (distance.applyAsDouble(left) <= distance.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        double least = (low + high) / 2;
        if (distance.applyAsDouble(least) <= limit) {
            own.add(new Stretch(border(distance, least, 0), border(distance, least, length)));
        }
    }

    private double border(DoubleUnaryOperator distance, double near, double end) {
        if (distance.applyAsDouble(end) <= limit) {
            return end;
        }
        double inside = near;
        double outside = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            if (distance.applyAsDouble(middle) <= limit) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}

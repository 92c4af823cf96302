package org.gridwarden.demo.ground;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Divides a region of faces into so many parts of about equal weight: along lines that are there already where they
 * serve, and by cutting faces where they do not. Not thread-safe.
 */
public final class Divider {

    private static final double TOLERANCE = 0.42; // of one part's weight

    private final Ground ground;
    private final Density density;
    private final FaceCutter cutter;
    private final Map<Integer, Samples> samples = new HashMap<>();

    /** A divider whose choices come from {@code random}. */
    public Divider(Ground ground, Density density, SplittableRandom random) {
        this.ground = ground;
        this.density = density;
        this.cutter = new FaceCutter(ground, random);
    }

    /** How a region is cut that shall become so many parts. */
    @FunctionalInterface
    public interface Styles {

        /** The style for cutting {@code face}, which stands for {@code parts} parts. */
        CutStyle of(Face face, int parts);
    }

    /** Weight of a face: its area times the density on it. */
    public double weight(Face face) {
        return samples(face).total;
    }

    private Samples samples(Face face) {
        return samples.computeIfAbsent(face.id(), id -> new Samples(new Ring(face, ground.metric()), density));
    }

    /**
     * Exactly {@code parts} connected parts of {@code region}, which is connected.
     *
     * @throws IllegalStateException when a face is too small to be cut further
     */
    public List<List<Face>> divide(List<Face> region, int parts, Styles styles) {
        List<List<Face>> result = new ArrayList<>();
        divide(new ArrayList<>(region), parts, styles, result);
        return result;
    }

    private void divide(List<Face> region, int parts, Styles styles, List<List<Face>> result) {
        if (parts == 1) {
            result.add(region);
            return;
        }
        List<Face> pieces = region;
        Halves halves = pieces.size() == 1 ? null : halves(pieces, parts, TOLERANCE);
        for (double tolerance = TOLERANCE; halves == null; tolerance += 0.12) {
            pieces = withHeaviestCut(pieces, parts, styles);
            halves = halves(pieces, parts, tolerance);
        }
        divide(halves.one(), halves.partsOfOne(), styles, result);
        divide(halves.other(), parts - halves.partsOfOne(), styles, result);
    }

    private record Halves(List<Face> one, List<Face> other, int partsOfOne) {}

    private List<Face> withHeaviestCut(List<Face> pieces, int parts, Styles styles) {
        Face heaviest =
                pieces.stream().max(Comparator.comparingDouble(this::weight)).orElseThrow();
        double all = pieces.stream().mapToDouble(this::weight).sum();
        int own = (int) Math.max(2, Math.round(parts * weight(heaviest) / all));
        double share = (own / 2) / (double) own;
        List<Face> cut = new ArrayList<>(pieces);
        cut.remove(heaviest);
        cut.addAll(List.of(cutter.cut(heaviest, samples(heaviest), share, styles.of(heaviest, own))));
        return cut;
    }

    /** The best way to part the pieces without cutting one; null when every way is too uneven. */
    private @Nullable Halves halves(List<Face> pieces, int parts, double tolerance) {
        double all = pieces.stream().mapToDouble(this::weight).sum();
        Set<Face> region = new LinkedHashSet<>(pieces);
        Halves best = null;
        double lightest = pieces.stream().mapToDouble(this::weight).min().orElseThrow();
        double least = pieces.size() == 2 && parts * lightest > 0.45 * all ? Double.MAX_VALUE : tolerance;
        for (Face seed : pieces) {
            List<Face> grown = new ArrayList<>(List.of(seed));
            double weight = weight(seed);
            while (true) {
                int share = Math.max(1, Math.min(parts - 1, (int) Math.round(parts * weight / all)));
                double uneven = Math.abs(parts * weight / all - share) + 0.6 * Math.abs(0.5 - (double) share / parts);
                if (grown.size() < pieces.size() && uneven < least) {
                    List<Face> rest = rest(pieces, grown);
                    if (isConnected(rest)) {
                        least = uneven;
                        best = new Halves(new ArrayList<>(grown), rest, share);
                    }
                }
                Face next = grown.size() + 1 < pieces.size() ? closest(grown, region) : null;
                if (next == null) {
                    break;
                }
                grown.add(next);
                weight += weight(next);
            }
        }
        return best;
    }

    private static List<Face> rest(List<Face> pieces, Collection<Face> taken) {
        Set<Face> without = new LinkedHashSet<>(taken);
        return new ArrayList<>(
                pieces.stream().filter(face -> !without.contains(face)).toList());
    }

    /** The face of the region, not in the group, whose border is most of all shared with the group. */
    private @Nullable Face closest(Collection<Face> group, Set<Face> region) {
        Set<Face> in = new LinkedHashSet<>(group);
        Face best = null;
        double most = 0;
        for (Face face : region) {
            if (!in.contains(face)) {
                double shared = sharedBorder(face, in);
                if (shared > most) {
                    most = shared;
                    best = face;
                }
            }
        }
        return best;
    }

    private double sharedBorder(Face face, Set<Face> group) {
        double shared = 0;
        double whole = 0;
        for (Side side : face.sides()) {
            double length = side.arc().lengthMetres(ground.metric());
            whole += length;
            Face other = side.arc().otherSideOf(face);
            if (other != null && group.contains(other)) {
                shared += side.arc().line().kind() == RoadClass.RIVER ? 0.15 * length : length;
            }
        }
        return shared / whole;
    }

    private static boolean isConnected(List<Face> faces) {
        Set<Face> open = new LinkedHashSet<>(faces);
        Deque<Face> queue = new ArrayDeque<>(List.of(faces.get(0)));
        open.remove(faces.get(0));
        while (!queue.isEmpty()) {
            Face face = queue.remove();
            for (Side side : face.sides()) {
                Face other = side.arc().otherSideOf(face);
                if (other != null && open.remove(other)) {
                    queue.add(other);
                }
            }
        }
        return open.isEmpty();
    }
}

package org.gridwarden.density.hotspot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hot cells now and over the windows of time before. Immutable.
 *
 * @param now the statistic of the period asked
 * @param kinds for each cell how it is hot; null where it is not
 */
@SuppressWarnings("ArrayRecordComponent")
record HotCells(GetisOrd now, @Nullable Kind[] kinds) {

    /** How a cell is hot over time. */
    enum Kind {
        /** Hot now, and in no window before. */
        EMERGING,
        /** Hot now, and in some windows before. */
        RECURRING,
        /** Hot now, and in every window before. */
        PERSISTENT,
        /** Not hot now, but in the window just before. */
        FADING
    }

    /**
     * The hot cells of the first window, judged by the others.
     *
     * @param windows values of the period asked, then of the windows before it, nearest first
     * @param rate false discovery rate
     */
    static HotCells of(List<double[]> windows, int[][] neighbours, double rate) {
        List<GetisOrd> statistics =
                windows.stream().map(values -> GetisOrd.of(values, neighbours)).toList();
        GetisOrd now = statistics.get(0);
        @Nullable Kind[] kinds = new Kind[neighbours.length];
        for (int cell = 0; cell < kinds.length; cell++) {
            int at = cell;
            int earlier = (int) statistics.stream()
                    .skip(1)
                    .filter(window -> window.isHot(at, rate))
                    .count();
            if (now.isHot(cell, rate)) {
                kinds[cell] =
                        earlier == 0 ? Kind.EMERGING : earlier == windows.size() - 1 ? Kind.PERSISTENT : Kind.RECURRING;
            } else if (windows.size() > 1 && statistics.get(1).isHot(cell, rate)) {
                kinds[cell] = Kind.FADING;
            }
        }
        return new HotCells(now, kinds);
    }

    boolean isHot(int cell) {
        return kinds[cell] != null && kinds[cell] != Kind.FADING;
    }

    /** Hot cells that lie side by side, each group once, its cells ascending. */
    List<List<Integer>> clusters(int[][] neighbours) {
        boolean[] seen = new boolean[kinds.length];
        List<List<Integer>> clusters = new ArrayList<>();
        for (int cell = 0; cell < kinds.length; cell++) {
            if (isHot(cell) && !seen[cell]) {
                clusters.add(grow(cell, neighbours, seen));
            }
        }
        return clusters;
    }

    private List<Integer> grow(int first, int[][] neighbours, boolean[] seen) {
        List<Integer> cluster = new ArrayList<>();
        Deque<Integer> edge = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!edge.isEmpty()) {
            int cell = edge.remove();
            cluster.add(cell);
            for (int next : neighbours[cell]) {
                if (isHot(next) && !seen[next]) {
                    seen[next] = true;
                    edge.add(next);
                }
            }
        }
        cluster.sort(null);
        return cluster;
    }
}

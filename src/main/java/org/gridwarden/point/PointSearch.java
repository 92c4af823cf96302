package org.gridwarden.point;

import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.search.SearchHit;
import org.gridwarden.grid.search.SearchProvider;
import org.gridwarden.http.Permission;

/** Finds evaluation points of the caller's territory by part of code or name. Thread-safe. */
public final class PointSearch implements SearchProvider {

    private final PointService points;

    /** Finds these points, for callers who may see them. */
    public PointSearch(PointService points) {
        this.points = points;
    }

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        if (!caller.holds(Permission.READ_POINTS)) {
            return List.of();
        }
        return points.list(caller, new PointQuery(null, null, null, List.of(), text, null, limit)).stream()
                .map(PointSearch::hit)
                .toList();
    }

    private static SearchHit hit(EvaluationPoint point) {
        return new SearchHit("point", point.name(), point.code(), null, point.code(), point.id(), new double[] {
            point.place().longitude(), point.place().latitude()
        });
    }
}

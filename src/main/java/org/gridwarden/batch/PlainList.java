package org.gridwarden.batch;

import org.gridwarden.batch.place.PlaceListAnswer;
import org.gridwarden.batch.place.PlaceListReader;
import org.gridwarden.batch.place.Places;
import org.gridwarden.batch.row.BatchException;
import org.gridwarden.geo.Datum;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Route;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.gridwarden.locate.LocateService;
import org.jspecify.annotations.Nullable;

/** A list of places in WGS 84, asked of all networks as they are now. Any other question is left to the route. Thread-safe. */
final class PlainList implements FastPath {

    private final Route route;
    private final LocateService locate;
    private final PlaceListAnswer lists;

    PlainList(Route route, LocateService locate, PlaceListAnswer lists) {
        this.route = route;
        this.locate = locate;
        this.lists = lists;
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public int mostBodyBytes() {
        return BatchRoutes.JSON_LIMIT_BYTES;
    }

    @Override
    public Sample sample() {
        return new Sample("", "{\"places\":[[116.3912757,39.9060010]]}");
    }

    @Override
    public byte @Nullable [] answer(@Nullable String query, byte[] body) {
        if (query != null) {
            return null;
        }
        Places places = new Places(Datum.WGS84);
        try {
            PlaceListReader.read(body, BatchRoutes.MOST_PLACES, places);
        } catch (BatchException refused) {
            // The route reads the same bytes and says what is wrong.
            return null;
        }
        return lists.write(locate.select(Selection.ALL_NOW), places).toByteArray();
    }
}

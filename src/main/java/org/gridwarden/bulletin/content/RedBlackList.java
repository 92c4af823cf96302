package org.gridwarden.bulletin.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridwarden.density.figure.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Ranks places by their share of closed reports, compared as fractions; of equal shares the one with fewer overdue
 * reports, and then with more closed, comes first. Places that are equal in all three share a rank, and the next rank is
 * left out. At most {@link #MOST} and at most a third of the ranked places are red, and as many are black; of places that
 * share a rank either all are on a list or none. Stateless.
 */
final class RedBlackList {

    /** Most places on either list. */
    static final int MOST = 3;

    private static final Comparator<Figures> BEST_FIRST = RedBlackList::compareRates;

    private static final Comparator<Figures> ORDER = BEST_FIRST
            .thenComparingInt(Figures::overdue)
            .thenComparing(Comparator.comparingInt(Figures::closed).reversed());

    private RedBlackList() {}

    /** A place on the list. */
    record Place(
            String code,
            Figures figures,
            int rank,
            @Nullable String list) {}

    /**
     * The places with at least so many reports, the best first, by code where they are equal.
     *
     * @param figures by code
     */
    static List<Place> of(Map<String, Figures> figures, int least) {
        List<Map.Entry<String, Figures>> ranked = figures.entrySet().stream()
                .filter(entry -> entry.getValue().count() >= Math.max(1, least))
                .sorted(Map.Entry.<String, Figures>comparingByValue(ORDER).thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int listed = Math.min(MOST, ranked.size() / 3);
        List<Place> places = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Figures here = ranked.get(i).getValue();
            boolean equal = i > 0 && ORDER.compare(ranked.get(i - 1).getValue(), here) == 0;
            rank = equal ? rank : i + 1;
            places.add(new Place(ranked.get(i).getKey(), here, rank, null));
        }
        return places.stream()
                .map(place -> new Place(place.code(), place.figures(), place.rank(), list(place, places, listed)))
                .toList();
    }

    private static @Nullable String list(Place place, List<Place> all, int listed) {
        long equals = all.stream().filter(other -> other.rank() == place.rank()).count();
        if (place.rank() - 1 + equals <= listed) {
            return "red";
        }
        return place.rank() > all.size() - listed ? "black" : null;
    }

    private static int compareRates(Figures a, Figures b) {
        return Long.compare((long) b.closed() * a.count(), (long) a.closed() * b.count());
    }
}

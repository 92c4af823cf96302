package org.gridwarden.grid.search;

import java.util.List;
import org.gridwarden.access.Caller;

/** Finds one kind of thing for the search box; each capability registers its own. */
@FunctionalInterface
public interface SearchProvider {

    /** At most {@code limit} hits that the caller may see, best first; none where the text cannot mean such a thing. */
    List<SearchHit> search(Caller caller, String text, int limit);
}

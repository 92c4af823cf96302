package org.gridwarden.responsibility;

import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.search.SearchHit;
import org.gridwarden.grid.search.SearchProvider;

/** Finds people and organisations by part of name or code. Thread-safe. */
public final class PartySearch implements SearchProvider {

    private final PartyService parties;

    /** Finds these parties, for callers who may see them. */
    public PartySearch(PartyService parties) {
        this.parties = parties;
    }

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        return parties.list(caller, text, null, null, limit).stream()
                .map(party -> new SearchHit(
                        "party",
                        party.name(),
                        party.post() == null ? party.code() : party.post(),
                        null,
                        party.code(),
                        party.id(),
                        null))
                .toList();
    }
}

package org.gridwarden.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.EditionService;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.NetworkService;
import org.gridwarden.grid.unit.UnitSummary;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** What is written with every table: the question, the editions that answered it, when and for whom. Thread-safe. */
public final class Provenance {

    private static final int HASH_SHOWN = 16;

    private final NetworkService networks;
    private final EditionService editions;
    private final Clock clock;

    public Provenance(NetworkService networks, EditionService editions, Clock clock) {
        this.networks = networks;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param caller who asks
     * @param asked the parameters of the question as they were given
     */
    public record Question(Caller caller, Map<String, String> asked) {}

    /** A network with the edition and the instant that were asked for. */
    record Ground(Network network, Edition edition, Instant asOf) {

        Level level(String code) {
            return network.levels().stream()
                    .filter(level -> level.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound(
                            "level_unknown", "the network " + network.code() + " has no level " + code));
        }

        String levelCode(UnitSummary unit) {
            return network.getLevel(unit.level()).code();
        }
    }

    /** The edition with a number, or the one that holds at an instant, which is now where none is named. */
    Ground ground(String networkCode, @Nullable Integer number, @Nullable Instant at) {
        Network network = networks.get(networkCode);
        Instant asOf = at == null ? clock.instant() : at;
        Edition edition = editions.find(network.id(), number, asOf, null)
                .orElseThrow(() ->
                        Problem.notFound("edition_unknown", "the network " + network.code() + " has no such edition"));
        return new Ground(network, edition, asOf);
    }

    /** The notes of a table that tells one edition. */
    Map<String, String> of(String table, Question question, Network network, Edition edition) {
        Map<String, String> notes = begin(table, question);
        notes.put("network", network.code());
        notes.put("edition", Integer.toString(edition.number()));
        notes.put("edition in force from", edition.effectiveAt().toString());
        notes.put("edition content", edition.contentHash());
        return end(notes, question);
    }

    /** The notes of a table of records, whose units are those of whatever is in force. */
    Map<String, String> of(String table, Question question) {
        Map<String, String> notes = begin(table, question);
        notes.put("editions in force", editionsInForce());
        return end(notes, question);
    }

    private static Map<String, String> begin(String table, Question question) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("table", table);
        question.asked().forEach((name, value) -> notes.put("query " + name, value));
        return notes;
    }

    private Map<String, String> end(Map<String, String> notes, Question question) {
        notes.put("exported at", clock.instant().toString());
        notes.put("exported by", question.caller().actor());
        return notes;
    }

    private String editionsInForce() {
        return networks.list().stream()
                .flatMap(network -> editions.findCurrent(network.id()).stream()
                        .map(edition -> network.code() + "@" + edition.number() + " "
                                + edition.contentHash().substring(0, HASH_SHOWN)))
                .collect(Collectors.joining(", "));
    }
}

package org.gridwarden.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.grid.Like;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** People and organisations. Thread-safe. */
public final class PartyService {

    private final Database database;
    private final AuditLog audit;
    private final PhonePrivacy privacy;
    private final Clock clock;
    private final PartyStore parties = new PartyStore();
    private final ResponsibilityStore responsibilities = new ResponsibilityStore();

    public PartyService(Database database, AuditLog audit, PhonePrivacy privacy, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.privacy = privacy;
        this.clock = clock;
    }

    /**
     * A party and what it answers for.
     *
     * @param party who, its telephone hidden from those who may not call
     * @param responsibilities everything that is true now or will be, as known now
     */
    public record Portrait(Party party, List<Responsibility> responsibilities) {}

    /** Parties in the order of their codes, at most {@code limit}; telephones only for those who may call everywhere. */
    public List<Party> list(
            Caller caller, @Nullable String text, @Nullable PartyKind kind, @Nullable String after, int limit) {
        List<Party> found =
                database.read(tx -> parties.list(tx, text == null ? null : Like.containing(text), kind, after, limit));
        return caller.territory(Permission.CALL_PEOPLE).everywhere()
                ? found
                : found.stream().map(Party::withoutPhone).toList();
    }

    /** The party; throws a problem when there is none. */
    public Portrait get(Caller caller, long partyId) {
        Instant now = clock.instant();
        Party party = database.read(tx -> parties.find(tx, partyId))
                .orElseThrow(() -> Problem.notFound("party_unknown", "there is no party " + partyId));
        List<Responsibility> lasting = database
                .read(tx ->
                        responsibilities.list(tx, new ResponsibilityStore.Filter(null, null, partyId, null, null, now)))
                .stream()
                .filter(row -> row.validTo() == null || row.validTo().isAfter(now))
                .toList();
        return new Portrait(
                privacy.mayCall(caller, lasting) ? party : party.withoutPhone(), privacy.seenBy(caller, lasting));
    }

    /** Records a party; throws a problem when its code is taken or its organisation unknown. */
    public Party create(Caller caller, NewParty party) {
        if (caller.territory(Permission.EDIT_PEOPLE).isNowhere()) {
            TerritoryCheck.requireEverywhere(caller, Permission.EDIT_PEOPLE);
        }
        String organisation = party.organisation();
        return database.inTransaction(tx -> {
            List<String> codes = organisation == null ? List.of(party.code()) : List.of(party.code(), organisation);
            Map<String, Party> known = parties.find(tx, codes);
            if (known.containsKey(party.code())) {
                throw Problem.conflict("party_exists", "there is a party " + party.code() + " already");
            }
            if (organisation != null && !known.containsKey(organisation)) {
                throw Problem.notFound("organisation_unknown", "there is no organisation " + organisation);
            }
            parties.put(tx, List.of(party), clock.instant());
            audit.record(
                    tx,
                    caller.actor(),
                    "party.create",
                    "party/" + party.code(),
                    null,
                    Map.of("kind", party.kind().code(), "name", party.name()));
            return parties.find(tx, List.of(party.code())).get(party.code());
        });
    }
}

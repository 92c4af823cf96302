package org.gridwarden.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.db.Like;
import org.gridwarden.db.Transaction;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.PartyKind;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** People and organisations. Thread-safe. */
public final class PartyService {

    private final Database database;
    private final AuditLog audit;
    private final PhonePrivacy privacy;
    private final TerritoryCheck territory;
    private final Clock clock;
    private final PartyStore parties = new PartyStore();
    private final ResponsibilityStore responsibilities = new ResponsibilityStore();

    /** Parties whose telephone numbers are shown as privacy allows. */
    public PartyService(
            Database database, AuditLog audit, PhonePrivacy privacy, TerritoryCheck territory, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.privacy = privacy;
        this.territory = territory;
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
        Party party = database.read(tx -> getParty(tx, partyId));
        List<Responsibility> lasting = database.read(tx -> lasting(tx, partyId));
        return new Portrait(
                privacy.mayCall(caller, lasting) ? party : party.withoutPhone(), privacy.seenBy(caller, lasting));
    }

    /**
     * What a party is called and how it is reached.
     *
     * @param name as it is shown
     * @param phone null for none
     * @param post job title, null for none
     * @param organisation code of its organisation, null for none
     */
    public record Description(
            String name,
            @Nullable String phone,
            @Nullable String post,
            @Nullable String organisation) {
        Description withPhone(@Nullable String other) {
            return new Description(name, other, post, organisation);
        }
    }

    /**
     * Describes a party anew. The caller needs the permission wherever the party answers, or somewhere when it answers
     * for nothing; a telephone that he may not see is left as it is. The audit row names what changed, and no telephone
     * number.
     */
    public Party change(Caller caller, long partyId, Description description, @Nullable String reason) {
        requireSomewhere(caller);
        List<Responsibility> lasting = database.read(tx -> lasting(tx, partyId));
        lasting.forEach(row -> territory.require(caller, Permission.EDIT_PEOPLE, row.unitId()));
        return database.inTransaction(tx -> {
            Party before = getParty(tx, partyId);
            requireOrganisation(tx, description.organisation(), before.code());
            boolean unseen = description.phone() == null && !privacy.mayCall(caller, lasting);
            parties.describe(tx, partyId, unseen ? description.withPhone(before.phone()) : description);
            Party after = getParty(tx, partyId);
            audit.record(
                    tx, caller.actor(), "party.change", "party/" + before.code(), reason, differences(before, after));
            tx.notifyChange(ResponsibilityService.CHANNEL, "*");
            return unseen ? after.withoutPhone() : after;
        });
    }

    private void requireOrganisation(Transaction tx, @Nullable String organisation, String own) {
        if (organisation == null) {
            return;
        }
        Party found = parties.find(tx, List.of(organisation)).get(organisation);
        if (found == null || found.kind() != PartyKind.ORGANISATION || organisation.equals(own)) {
            throw Problem.notFound("organisation_unknown", "there is no organisation " + organisation);
        }
    }

    private static Map<String, Object> differences(Party before, Party after) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) {
            found.put("name", Map.of("before", before.name(), "after", after.name()));
        }
        found.put("phoneChanged", !Objects.equals(before.phone(), after.phone()));
        found.put("postChanged", !Objects.equals(before.post(), after.post()));
        found.put("organisationChanged", !Objects.equals(before.organisation(), after.organisation()));
        return found;
    }

    private Party getParty(Transaction tx, long partyId) {
        return parties.find(tx, partyId)
                .orElseThrow(() -> Problem.notFound("party_unknown", "there is no party " + partyId));
    }

    /** What it answers for now or later, as known now. */
    private List<Responsibility> lasting(Transaction tx, long partyId) {
        Instant now = clock.instant();
        return responsibilities.list(tx, new ResponsibilityStore.Filter(null, null, partyId, null, null, now)).stream()
                .filter(row -> row.validTo() == null || row.validTo().isAfter(now))
                .toList();
    }

    private static void requireSomewhere(Caller caller) {
        if (caller.territory(Permission.EDIT_PEOPLE).isNowhere()) {
            TerritoryCheck.requireEverywhere(caller, Permission.EDIT_PEOPLE);
        }
    }

    /** Records a party; throws a problem when its code is taken or its organisation unknown. */
    public Party create(Caller caller, NewParty party) {
        requireSomewhere(caller);
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

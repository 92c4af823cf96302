package org.gridwarden.responsibility.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridwarden.responsibility.duty.Assignment;
import org.gridwarden.responsibility.duty.Assignment.Key;
import org.gridwarden.responsibility.duty.NewParty;
import org.gridwarden.responsibility.duty.Party;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What an import has to write, worked out from its lines and from what is believed now. A line that says what is known is
 * repeated; one that says otherwise of the same party, unit, kind and category supersedes what it overlaps, of which the
 * part before it stays true. Not thread-safe.
 */
public final class PeoplePlan {

    private final Map<Key, List<Responsibility>> believed = new HashMap<>();

    private record Planned(int line, Assignment assignment) {}

    private final Map<Key, List<Planned>> planned = new HashMap<>();
    private final Map<String, Party> known;
    private final Instant now;

    private final Map<String, NewParty> parties = new LinkedHashMap<>();
    private final Map<String, Integer> partyLines = new HashMap<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Responsibility> superseded = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private int repeated;

    /** A plan on top of the parties and responsibilities that are known now. */
    public PeoplePlan(Map<String, Party> known, List<Responsibility> believed, Instant now) {
        this.known = known;
        this.now = now;
        believed.forEach(row -> this.believed
                .computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                .add(row));
    }

    /** Takes one line in. */
    public void add(PeopleLine line) {
        boolean newParty = addParty(line);
        Assignment wanted = line.assignment();
        if (wanted == null) {
            repeated += newParty ? 0 : 1;
            return;
        }
        List<Responsibility> overlapped = new ArrayList<>();
        Instant from = wanted.validFrom();
        for (Responsibility row : believed.getOrDefault(wanted.key(), List.of())) {
            if (overlap(from == null ? now : from, wanted.validTo(), row.validFrom(), row.validTo())) {
                overlapped.add(row);
            }
        }
        if (overlapped.size() == 1 && says(overlapped.get(0), wanted)) {
            repeated += newParty ? 0 : 1;
            return;
        }
        Assignment timed = from == null ? from(wanted, now) : wanted;
        if (!isSomeTime(timed)) {
            errors.add(new LineError(
                    line.line(),
                    "valid_to",
                    "value_invalid",
                    "it would end at " + timed.validTo() + ", which is not after its beginning, " + timed.validFrom()));
            return;
        }
        requireNoOverlapInFile(line, timed);
        superseded.addAll(overlapped);
        assignments.add(timed);
    }

    /** Whether the party is new or has changed. */
    private boolean addParty(PeopleLine line) {
        NewParty party = line.party();
        NewParty before = parties.get(party.code());
        if (before != null && (before.kind() != party.kind() || !before.name().equals(party.name()))) {
            errors.add(new LineError(
                    line.line(),
                    "party_name",
                    "party_conflict",
                    "the party " + party.code() + " is " + before.kind().code() + " " + before.name() + " in line "
                            + partyLines.get(party.code()) + " and "
                            + party.kind().code() + " " + party.name()
                            + " here"));
            return false;
        }
        NewParty merged = before == null ? merge(party, known.get(party.code())) : merge(party, before);
        partyLines.putIfAbsent(party.code(), line.line());
        parties.put(party.code(), merged);
        return before == null && !same(merged, known.get(party.code()));
    }

    /** Parties that have to be written. */
    public List<NewParty> changedParties() {
        return parties.values().stream()
                .filter(party -> !same(party, known.get(party.code())))
                .toList();
    }

    /** Codes of everybody whom the lines name. */
    public Set<String> parties() {
        return Collections.unmodifiableSet(parties.keySet());
    }

    /** What comes to be believed, each with its beginning. */
    public List<Assignment> assignments() {
        return Collections.unmodifiableList(assignments);
    }

    /** What is believed no more; a row may be there twice. */
    public List<Responsibility> superseded() {
        return Collections.unmodifiableList(superseded);
    }

    /** Lines that contradict others. */
    public List<LineError> errors() {
        return Collections.unmodifiableList(errors);
    }

    /** How many lines say what is known already. */
    public int repeated() {
        return repeated;
    }

    /** Codes of organisations that the lines name and do not describe. */
    public Set<String> organisationsElsewhere() {
        Set<String> codes = new HashSet<>();
        parties.values().forEach(party -> {
            String organisation = party.organisation();
            if (organisation != null && !parties.containsKey(organisation)) {
                codes.add(organisation);
            }
        });
        return codes;
    }

    /** Parties of an organisation that neither the lines describe nor anybody knows. */
    public List<LineError> unknownOrganisations(Set<String> known) {
        List<LineError> unknown = new ArrayList<>();
        parties.values().forEach(party -> {
            String organisation = party.organisation();
            if (organisation != null && !parties.containsKey(organisation) && !known.contains(organisation)) {
                unknown.add(new LineError(
                        partyLines.getOrDefault(party.code(), 0),
                        "organisation_code",
                        "organisation_unknown",
                        "there is no organisation " + organisation));
            }
        });
        return unknown;
    }

    private void requireNoOverlapInFile(PeopleLine line, Assignment timed) {
        for (Planned other : planned.getOrDefault(timed.key(), List.of())) {
            if (overlap(
                    Objects.requireNonNull(timed.validFrom()),
                    timed.validTo(),
                    Objects.requireNonNull(other.assignment().validFrom()),
                    other.assignment().validTo())) {
                errors.add(new LineError(
                        line.line(),
                        "valid_from",
                        "overlap",
                        "line " + other.line() + " says the same of " + timed.party() + " and " + timed.unit()
                                + " for an overlapping time"));
                return;
            }
        }
        planned.computeIfAbsent(timed.key(), key -> new ArrayList<>()).add(new Planned(line.line(), timed));
    }

    private static boolean isSomeTime(Assignment timed) {
        return timed.validTo() == null || timed.validTo().isAfter(Objects.requireNonNull(timed.validFrom()));
    }

    private static boolean says(Responsibility row, Assignment wanted) {
        return Objects.equals(row.grade(), wanted.grade())
                && row.ordinal() == wanted.ordinal()
                && (wanted.validFrom() == null || wanted.validFrom().equals(row.validFrom()))
                && Objects.equals(row.validTo(), wanted.validTo());
    }

    private static boolean overlap(Instant from, @Nullable Instant to, Instant otherFrom, @Nullable Instant otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }

    private static Assignment from(Assignment assignment, Instant from) {
        return new Assignment(
                assignment.party(),
                assignment.network(),
                assignment.unit(),
                assignment.kind(),
                assignment.grade(),
                assignment.ordinal(),
                assignment.category(),
                from,
                assignment.validTo());
    }

    /** What a line leaves open is kept as it is known. */
    private static NewParty merge(NewParty party, @Nullable Party before) {
        return before == null
                ? party
                : merge(
                        party,
                        new NewParty(
                                before.code(),
                                before.kind(),
                                before.name(),
                                before.phone(),
                                before.post(),
                                before.organisation()));
    }

    private static NewParty merge(NewParty party, NewParty before) {
        return new NewParty(
                party.code(),
                party.kind(),
                party.name(),
                party.phone() == null ? before.phone() : party.phone(),
                party.post() == null ? before.post() : party.post(),
                party.organisation() == null ? before.organisation() : party.organisation());
    }

    /** Whether the line says otherwise of a party than is known; what it leaves open it does not. */
    public static boolean describesAnew(NewParty party, Party known) {
        return !same(merge(party, known), known);
    }

    private static boolean same(NewParty party, @Nullable Party before) {
        return before != null
                && party.kind() == before.kind()
                && party.name().equals(before.name())
                && Objects.equals(party.phone(), before.phone())
                && Objects.equals(party.post(), before.post())
                && Objects.equals(party.organisation(), before.organisation());
    }
}

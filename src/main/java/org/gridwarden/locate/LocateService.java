package org.gridwarden.locate;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.access.Territory;
import org.gridwarden.cell.NearestBoundary;
import org.gridwarden.geo.LngLat;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;
import org.gridwarden.locate.LocateAnswer.ChainUnit;
import org.gridwarden.locate.LocateAnswer.NetworkAnswer;
import org.gridwarden.locate.LocateAnswer.UnitName;
import org.gridwarden.locate.LocateQuestion.Selection;
import org.gridwarden.locate.index.JsonText;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.index.PlainText;
import org.gridwarden.locate.published.NetworkAt;
import org.gridwarden.locate.published.PublishedIndex;
import org.gridwarden.responsibility.PeopleAnswers.ResponsibilityAnswer;
import org.gridwarden.responsibility.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/** Answers who is responsible for a place, from memory. Thread-safe. */
public final class LocateService {

    private static final byte[] PLAIN_START = JsonText.utf8("{\"answers\":[");
    private static final byte[] PLAIN_END = JsonText.utf8("]}");

    private final PublishedIndex published;
    private final PeopleCache people;
    private final Clock clock;

    /** Answers from the published editions, with the people of the cache. */
    public LocateService(PublishedIndex published, PeopleCache people, Clock clock) {
        this.published = published;
        this.people = people;
        this.clock = clock;
    }

    /** The networks selected, each as it stood at the time asked about; a problem names an unknown code. */
    public List<NetworkAt> select(Selection selection) {
        Instant now = clock.instant();
        Instant at = selection.at();
        Instant knownAt = selection.knownAt();
        List<NetworkAt> all = at == null && knownAt == null
                ? published.now()
                : published.at(at == null ? now : at, knownAt == null ? now : knownAt);
        if (selection.networks().isEmpty()) {
            return all;
        }
        List<NetworkAt> selected = new ArrayList<>();
        for (String code : selection.networks()) {
            selected.add(find(all, code));
        }
        return selected;
    }

    private static NetworkAt find(List<NetworkAt> all, String code) {
        return all.stream()
                .filter(candidate -> candidate.network().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(
                        "network",
                        "there is no network '" + code + "'; there are: "
                                + all.stream()
                                        .map(candidate -> candidate.network().code())
                                        .collect(Collectors.joining(", "))));
    }

    /** The full answer, with the telephones that the caller may see. */
    public LocateAnswer locate(Caller caller, LocateQuestion question) {
        Selection selection = question.selection();
        Instant at = selection.at() == null ? clock.instant() : selection.at();
        LngLat place = question.place();
        List<NetworkAnswer> answers = select(selection).stream()
                .map(network -> answer(network, question, at, caller.territory(Permission.CALL_PEOPLE)))
                .toList();
        return new LocateAnswer(
                List.of(place.longitude(), place.latitude()), question.datum().code(), at, answers);
    }

    private NetworkAnswer answer(NetworkAt network, LocateQuestion question, Instant at, Territory mayCall) {
        LngLat place = question.place();
        double accuracyMetres = question.accuracyMetres();
        NetworkIndex index = network.index();
        if (index == null) {
            return withoutEdition(network);
        }
        int x = place.latticeX();
        int y = place.latticeY();
        int unit = index.find(x, y);
        OwnerStatus status = index.status(x, y, unit);
        NearestBoundary near = index.nearestBoundary(x, y).orElse(null);
        boolean uncertain = near != null && accuracyMetres > 0 && near.metres() <= accuracyMetres;
        List<UnitName> candidates = uncertain ? names(index, index.unitsWithin(x, y, accuracyMetres)) : List.of();
        String reason = Sentences.of(network.network(), index, status, unit)
                + (uncertain ? Sentences.unsure(accuracyMetres, candidates.size()) : "");
        return new NetworkAnswer(
                network.network().code(),
                network.network().nameZh(),
                network.network().nameEn(),
                index.edition().number(),
                index.edition().contentHash(),
                status.code(),
                reason,
                chain(index, index.chainAt(x, y), at, question.selection().knownAt(), mayCall),
                near == null ? null : near.metres(),
                near == null ? null : nameOrNull(index, near.unitAcross()),
                uncertain,
                candidates);
    }

    private static NetworkAnswer withoutEdition(NetworkAt network) {
        return new NetworkAnswer(
                network.network().code(),
                network.network().nameZh(),
                network.network().nameEn(),
                null,
                null,
                OwnerStatus.NO_EDITION.code(),
                Sentences.of(network.network(), null, OwnerStatus.NO_EDITION, NetworkIndex.NONE),
                List.of(),
                null,
                null,
                false,
                List.of());
    }

    private List<ChainUnit> chain(
            NetworkIndex index, List<Integer> units, Instant at, @Nullable Instant knownAt, Territory mayCall) {
        List<Long> ids = units.stream().map(index::unitId).toList();
        Map<Long, List<Responsibility>> holders = people.holders(index.network().id(), ids, at, knownAt);
        List<ChainUnit> chain = new ArrayList<>();
        for (int depth = 0; depth < units.size(); depth++) {
            int unit = units.get(depth);
            boolean phones = mayCall.covers(ids.subList(0, depth + 1));
            var level = index.level(unit);
            chain.add(new ChainUnit(
                    index.unitId(unit),
                    index.code(unit),
                    index.name(unit),
                    level.code(),
                    level.nameZh(),
                    level.nameEn(),
                    holders.getOrDefault(index.unitId(unit), List.of()).stream()
                            .map(row -> ResponsibilityAnswer.of(phones ? row : row.withoutPhone()))
                            .toList()));
        }
        return chain;
    }

    private static @Nullable UnitName nameOrNull(NetworkIndex index, int unit) {
        return unit == NetworkIndex.NONE ? null : new UnitName(index.code(unit), index.name(unit));
    }

    private static List<UnitName> names(NetworkIndex index, int[] units) {
        return Arrays.stream(units)
                .mapToObj(unit -> new UnitName(index.code(unit), index.name(unit)))
                .toList();
    }

    /**
     * The short answer without people, as JSON: {@code {"answers":[…]}} with what {@link PlainText} says of each network.
     */
    public byte[] plain(LngLat place, Selection selection) {
        List<NetworkAt> networks = select(selection);
        if (networks.size() == 1) {
            return wrapped(part(networks.get(0), place));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(256 * networks.size());
        for (NetworkAt network : networks) {
            if (all.size() > 0) {
                all.write(',');
            }
            all.writeBytes(part(network, place));
        }
        return wrapped(all.toByteArray());
    }

    private static byte[] part(NetworkAt network, LngLat place) {
        NetworkIndex index = network.index();
        return index == null
                ? PlainText.withoutEdition(network.network())
                : index.plain(place.latticeX(), place.latticeY());
    }

    private static byte[] wrapped(byte[] parts) {
        byte[] answer = Arrays.copyOf(PLAIN_START, PLAIN_START.length + parts.length + PLAIN_END.length);
        System.arraycopy(parts, 0, answer, PLAIN_START.length, parts.length);
        System.arraycopy(PLAIN_END, 0, answer, PLAIN_START.length + parts.length, PLAIN_END.length);
        return answer;
    }
}

package org.gridwarden.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.locate.JsonText;
import org.gridwarden.locate.NetworkAt;
import org.gridwarden.locate.NetworkIndex;
import org.gridwarden.locate.OwnerStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer to a list of places:
 *
 * <pre>
 * {"networks":[{"network":"…","edition":1,"hash":"…"}],
 *  "items":[["code of the first network" or null, …], …],
 *  "exceptions":[{"place":17,"network":"…","status":"on_edge"}, …]}
 * </pre>
 *
 * <p>{@code exceptions} names every status but {@code owned}. Thread-safe.
 */
final class PlaceListAnswer {

    private static final byte[] NULL = CsvText.utf8("null");
    private final Cache<NetworkIndex, UnitPieces> codes =
            Caffeine.newBuilder().weakKeys().build();

    ByteBuilder write(List<NetworkAt> networks, Places places) {
        ByteBuilder out = new ByteBuilder(256 + 24 * places.count() * networks.size());
        StringBuilder exceptions = new StringBuilder();
        List<Owners> owners = new ArrayList<>();
        List<@Nullable UnitPieces> pieces = new ArrayList<>();
        for (NetworkAt network : networks) {
            Owners found = new Owners(network);
            found.find(places);
            owners.add(found);
            pieces.add(pieces(network.index()));
        }
        out.append(CsvText.utf8("{\"networks\":[" + head(networks) + "],\"items\":["));
        for (int place = 0; place < places.count(); place++) {
            out.append((byte) (place == 0 ? ' ' : ','));
            out.append((byte) '[');
            for (int at = 0; at < owners.size(); at++) {
                if (at > 0) {
                    out.append((byte) ',');
                }
                appendCode(out, pieces.get(at), owners.get(at).unit(place));
                noteException(exceptions, networks.get(at), owners.get(at), places, place);
            }
            out.append((byte) ']');
        }
        out.append(CsvText.utf8("],\"exceptions\":[" + exceptions + "]}"));
        return out;
    }

    private @Nullable UnitPieces pieces(@Nullable NetworkIndex index) {
        return index == null ? null : codes.get(index, key -> UnitPieces.of(key, at -> JsonText.quote(key.code(at))));
    }

    private static void appendCode(ByteBuilder out, @Nullable UnitPieces pieces, int unit) {
        if (pieces == null || unit == NetworkIndex.NONE) {
            out.append(NULL);
        } else {
            pieces.appendTo(out, unit);
        }
    }

    private static void noteException(
            StringBuilder exceptions, NetworkAt network, Owners owners, Places places, int place) {
        OwnerStatus status = places.isBad(place) ? null : owners.status(places, place);
        if (status != OwnerStatus.OWNED) {
            exceptions
                    .append(exceptions.length() == 0 ? "" : ",")
                    .append("{\"place\":")
                    .append(place)
                    .append(",\"network\":")
                    .append(JsonText.quote(network.network().code()))
                    .append(",\"status\":\"")
                    .append(status == null ? "bad_place" : status.code())
                    .append("\"}");
        }
    }

    private static String head(List<NetworkAt> networks) {
        List<String> heads = new ArrayList<>();
        for (NetworkAt network : networks) {
            NetworkIndex index = network.index();
            heads.add("{\"network\":" + JsonText.quote(network.network().code()) + ",\"edition\":"
                    + (index == null ? "null" : index.edition().number()) + ",\"hash\":"
                    + (index == null ? "null" : JsonText.quote(index.edition().contentHash())) + "}");
        }
        return String.join(",", heads);
    }
}

package org.gridwarden.batch.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.batch.row.CsvText;
import org.gridwarden.locate.index.JsonText;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.published.NetworkAt;
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
public final class PlaceListAnswer {

    private static final byte[] NULL = CsvText.utf8("null");
    private static final byte[] FIRST = CsvText.utf8(",[");
    private static final byte[] NEXT = CsvText.utf8(",");
    private static final byte[] END = CsvText.utf8("]");
    private static final byte[] NOTHING = CsvText.utf8(",[]");

    private final Cache<NetworkIndex, UnitPieces> codes =
            Caffeine.newBuilder().weakKeys().build();

    /** The answer as UTF-8; networks and places in the order in which they are given. */
    public ByteBuilder write(List<NetworkAt> networks, Places places) {
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
        int items = out.length();
        for (int place = 0; place < places.count(); place++) {
            appendItem(out, pieces, owners, place);
            for (int at = 0; at < owners.size(); at++) {
                noteException(exceptions, networks.get(at), owners.get(at), places, place);
            }
        }
        if (places.count() > 0) {
            out.set(items, (byte) ' ');
        }
        out.append(CsvText.utf8("],\"exceptions\":[" + exceptions + "]}"));
        return out;
    }

    /** Of each unit a whole item with the comma before it, since most lists ask one network. */
    private @Nullable UnitPieces pieces(@Nullable NetworkIndex index) {
        return index == null
                ? null
                : codes.get(index, key -> UnitPieces.of(key, at -> ",[" + JsonText.quote(key.code(at)) + "]"));
    }

    private static void appendItem(ByteBuilder out, List<@Nullable UnitPieces> pieces, List<Owners> owners, int place) {
        int last = owners.size() - 1;
        for (int at = 0; at <= last; at++) {
            UnitPieces known = pieces.get(at);
            int unit = owners.get(at).unit(place);
            if (known != null && unit != NetworkIndex.NONE && last == 0) {
                known.appendTo(out, unit);
                return;
            }
            out.append(at == 0 ? FIRST : NEXT);
            if (known != null && unit != NetworkIndex.NONE) {
                known.appendPart(out, unit, 2, 1);
            } else {
                out.append(NULL);
            }
        }
        out.append(last < 0 ? NOTHING : END);
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

package org.gridwarden.locate.index;

import java.util.List;
import org.gridwarden.cell.CellIndex;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;

/**
 * A network's part of the plain answer, put together from bytes that were encoded once:
 *
 * <pre>
 * {"network":"…","edition":1,"hash":"…","status":"owned","code":"…","name":"…","chain":["root", …, "code"],"inside":"…"}
 * </pre>
 *
 * <p>Code, name and chain (codes, root first) are those of the finest tiling unit and absent when nobody owns the place;
 * {@code inside} is the code of the building in which it lies, absent when in none. Immutable.
 */
public final class PlainText {

    private static final byte[][] STATUSES = new byte[OwnerStatus.values().length][];
    private static final byte[] INSIDE = JsonText.utf8(",\"inside\":");

    static {
        for (OwnerStatus status : OwnerStatus.values()) {
            STATUSES[status.ordinal()] = JsonText.utf8(JsonText.quote(status.code()));
        }
    }

    private final byte[] head;
    private final byte[] pieces;
    private final int[] starts;
    private final UnitTable units;

    private PlainText(byte[] head, byte[] pieces, int[] starts, UnitTable units) {
        this.head = head;
        this.pieces = pieces;
        this.starts = starts;
        this.units = units;
    }

    /** The text of an edition whose finest tiling units are at {@code positions} of the table. */
    static PlainText of(Network network, Edition edition, UnitTable units, int[] positions) {
        byte[] head = JsonText.utf8("{\"network\":" + JsonText.quote(network.code()) + ",\"edition\":"
                + edition.number() + ",\"hash\":" + JsonText.quote(edition.contentHash()) + ",\"status\":");
        byte[][] each = new byte[positions.length][];
        int[] starts = new int[positions.length + 1];
        for (int ordinal = 0; ordinal < positions.length; ordinal++) {
            each[ordinal] = JsonText.utf8(piece(units, positions[ordinal]));
            starts[ordinal + 1] = starts[ordinal] + each[ordinal].length;
        }
        byte[] pieces = new byte[starts[positions.length]];
        for (int ordinal = 0; ordinal < positions.length; ordinal++) {
            System.arraycopy(each[ordinal], 0, pieces, starts[ordinal], each[ordinal].length);
        }
        return new PlainText(head, pieces, starts, units);
    }

    private static String piece(UnitTable units, int position) {
        List<String> chain = units.chain(position).stream()
                .map(at -> JsonText.quote(units.code(at)))
                .toList();
        return ",\"code\":" + JsonText.quote(units.code(position)) + ",\"name\":" + JsonText.quote(units.name(position))
                + ",\"chain\":[" + String.join(",", chain) + "]";
    }

    /** The part of a network that had no edition. */
    public static byte[] withoutEdition(Network network) {
        return JsonText.utf8("{\"network\":" + JsonText.quote(network.code())
                + ",\"edition\":null,\"hash\":null,\"status\":" + JsonText.quote(OwnerStatus.NO_EDITION.code()) + "}");
    }

    /**
     * Encodes one answer.
     *
     * @param leaf ordinal of the finest tiling unit among the positions given to {@link #of}, or {@link CellIndex#NONE}
     * @param building position of the building in the table, or {@link UnitTable#NONE}
     */
    byte[] encode(OwnerStatus status, int leaf, int building) {
        byte[] word = STATUSES[status.ordinal()];
        int piece = leaf == CellIndex.NONE ? 0 : starts[leaf + 1] - starts[leaf];
        byte[] inside = building == UnitTable.NONE ? new byte[0] : JsonText.utf8(JsonText.quote(units.code(building)));
        int insideLength = building == UnitTable.NONE ? 0 : INSIDE.length + inside.length;
        byte[] text = new byte[head.length + word.length + piece + insideLength + 1];
        int at = put(head, 0, head.length, text, 0);
        at = put(word, 0, word.length, text, at);
        if (leaf != CellIndex.NONE) {
            at = put(pieces, starts[leaf], piece, text, at);
        }
        if (building != UnitTable.NONE) {
            at = put(INSIDE, 0, INSIDE.length, text, at);
            at = put(inside, 0, inside.length, text, at);
        }
        text[at] = '}';
        return text;
    }

    private static int put(byte[] source, int from, int count, byte[] target, int at) {
        System.arraycopy(source, from, target, at, count);
        return at + count;
    }
}

package org.gridwarden.batch.place;

import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.batch.row.CsvText;
import org.gridwarden.locate.index.JsonText;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.published.NetworkAt;
import org.jspecify.annotations.Nullable;

/**
 * How one network's answer is written in one format: the unit's piece and the status, or the status alone. Immutable.
 */
public final class OwnerText {

    private final @Nullable UnitPieces pieces;
    private final byte[] nobody;
    private final byte[][] statuses;
    private final byte[] badPlace;

    private OwnerText(@Nullable UnitPieces pieces, String nobody, String before, String after) {
        this.pieces = pieces;
        this.nobody = CsvText.utf8(nobody);
        this.badPlace = CsvText.utf8(before + "bad_place" + after);
        OwnerStatus[] all = OwnerStatus.values();
        this.statuses = new byte[all.length][];
        for (OwnerStatus status : all) {
            statuses[status.ordinal()] = CsvText.utf8(before + status.code() + after);
        }
    }

    /** Three CSV fields, each with its comma before it: code, name, status. */
    public static OwnerText csv(NetworkAt network) {
        NetworkIndex index = network.index();
        UnitPieces pieces = index == null
                ? null
                : UnitPieces.of(
                        index, at -> "," + CsvText.field(index.code(at)) + "," + CsvText.field(index.name(at)) + ",");
        return new OwnerText(pieces, ",,,", "", "");
    }

    /** A JSON object: code, name, status. */
    public static OwnerText json(NetworkAt network) {
        NetworkIndex index = network.index();
        UnitPieces pieces = index == null
                ? null
                : UnitPieces.of(
                        index,
                        at -> "{\"code\":" + JsonText.quote(index.code(at)) + ",\"name\":"
                                + JsonText.quote(index.name(at)) + ",");
        return new OwnerText(pieces, "{", "\"status\":\"", "\"}");
    }

    /** Appends the unit at this position of the network's table, {@link NetworkIndex#NONE} for nobody, with the status. */
    public void append(ByteBuilder out, int unit, OwnerStatus status) {
        if (pieces != null && unit != NetworkIndex.NONE) {
            pieces.appendTo(out, unit);
        } else {
            out.append(nobody);
        }
        out.append(statuses[status.ordinal()]);
    }

    /** Appends that the place could not be used. */
    public void appendBadPlace(ByteBuilder out) {
        out.append(nobody);
        out.append(badPlace);
    }
}

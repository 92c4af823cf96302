package org.gridwarden.locate;

import java.util.Locale;
import org.gridwarden.grid.Network;
import org.gridwarden.locate.index.NetworkIndex;
import org.gridwarden.locate.index.OwnerStatus;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a network answered as it did. Stateless. */
final class Sentences {

    private Sentences() {}

    /** The clause that a position less sure than its distance to the boundary adds. */
    static String unsure(double accuracyMetres, int candidates) {
        return String.format(
                Locale.ROOT,
                " The position may be %.0f m off, which reaches over the boundary: %s.",
                accuracyMetres,
                candidates == 1 ? "it may lie outside every unit" : candidates + " units are possible");
    }

    /** The sentence for a place whose finest tiling unit is at position {@code unit}. */
    static String of(Network network, @Nullable NetworkIndex index, OwnerStatus status, int unit) {
        if (index == null) {
            return String.format(Locale.ROOT, "Network %s: %s.", network.code(), status.reason());
        }
        String edition =
                String.format(Locale.ROOT, "Edition %d of %s", index.edition().number(), network.code());
        return unit == NetworkIndex.NONE
                ? edition + ": " + status.reason() + "."
                : String.format(
                        Locale.ROOT, "%s: %s (%s %s).", edition, status.reason(), index.code(unit), index.name(unit));
    }
}

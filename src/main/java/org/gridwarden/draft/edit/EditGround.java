package org.gridwarden.draft.edit;

import java.util.Set;
import java.util.function.Function;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;

/**
 * Where in a network somebody may edit.
 *
 * @param network the network
 * @param everywhere without limit; then {@code codes} says nothing
 * @param codes topmost units of the subtrees
 */
public record EditGround(Network network, boolean everywhere, Set<String> codes) {

    public EditGround {
        codes = Set.copyOf(codes);
    }

    /** All of a network. */
    public static EditGround everywhere(Network network) {
        return new EditGround(network, true, Set.of());
    }

    /** Whether a unit lies inside, given the parent of every unit. */
    boolean covers(String code, Function<String, @Nullable String> parent) {
        for (String at = code; at != null && !everywhere; at = parent.apply(at)) {
            if (codes.contains(at)) {
                return true;
            }
        }
        return everywhere;
    }
}
